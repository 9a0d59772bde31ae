import { useConditions } from '../figure.ts';
import { Section } from '../parts/Section.tsx';
import { useTexts } from '../use-texts.ts';

/** Which conditions became true at this step, however one came here. */
export function BecameTrue({ row }: { readonly row: number }) {
  const { conditions: texts } = useTexts();
  const met = useConditions().filter(({ rows }) => rows?.includes(row) === true);
  if (met.length === 0) return null;
  return (
    <Section title={texts.becameTrue}>
      <ul className="became-true">
        {met.map(({ condition: { name, when } }, index) => (
          // Two conditions may say the same.
          <li key={`${index} ${when}`}>
            {name !== undefined && <span className="condition-name">{name} </span>}
            <code>{when}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
