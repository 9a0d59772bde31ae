import type { Effect } from '../../allocator/effect.ts';
import { MESSAGE_TEXT } from '../../words/message-text.ts';
import { Section } from '../parts/Section.tsx';
import { useTexts } from '../use-texts.ts';

/** What the kernel would write into its log here. */
export function Messages({ effects }: { readonly effects: readonly Effect[] }) {
  const { inspector: texts } = useTexts();
  const messages = effects.filter((effect) => effect.kind === 'message');
  if (messages.length === 0) return null;
  return (
    <Section title={texts.kernelLog}>
      <ul className="messages">
        {messages.map((message, index) => (
          <li key={index}>
            <span className="message-level">{texts.levels[message.level]}</span> {MESSAGE_TEXT[message.code]}
          </li>
        ))}
      </ul>
    </Section>
  );
}
