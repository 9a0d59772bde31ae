import type { Effect } from '../../allocator/effect.ts';
import { MESSAGE_TEXT } from '../../words/message-text.ts';
import { Section } from '../parts/Section.tsx';

const LEVELS = {
  debug: 'debug',
  info: 'info',
  warn: 'warning',
  err: 'error',
  WARN: 'WARN, with a stack trace',
} as const;

/** What the kernel would write into its log here. */
export function Messages({ effects }: { readonly effects: readonly Effect[] }) {
  const messages = effects.filter((effect) => effect.kind === 'message');
  if (messages.length === 0) return null;
  return (
    <Section title="Kernel log">
      <ul className="messages">
        {messages.map((message, index) => (
          <li key={index}>
            <span className="message-level">{LEVELS[message.level]}</span> {MESSAGE_TEXT[message.code]}
          </li>
        ))}
      </ul>
    </Section>
  );
}
