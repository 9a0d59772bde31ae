import type { Effect } from '../../allocator/effect.ts';
import { Section } from '../parts/Section.tsx';
import { locksHeld } from './held-locks.ts';
import { useTexts } from '../use-texts.ts';

/** Which locks were held while this step ran: what a handler may not ask for again. */
export function Locks({ effects }: { readonly effects: readonly Effect[] }) {
  const { inspector: texts } = useTexts();
  const locks = locksHeld(effects);
  if (locks.length === 0) return null;
  return (
    <Section title={texts.locksHeld}>
      <ul>
        {locks.map((lock) => (
          <li key={lock}>
            <code>{lock}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
