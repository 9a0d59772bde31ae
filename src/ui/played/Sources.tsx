import { comparable } from '../../store/lens.ts';
import type { Source } from '../../timeline/document.ts';
import { useFigureState, useOpener } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';

/** Who asked what and where, under the description of a story of the review, and the comparison that it is about. */
export function Sources() {
  const { sources: texts } = useTexts();
  const sources = useFigureState((state) => state.document.sources);
  const [first, ...rest] = sources ?? [];
  return (
    <>
      {first !== undefined && (
        <section className="sources" aria-label={texts.group}>
          <SourceEntry source={first} />
          {rest.length > 0 && (
            <details className="source-more">
              <summary>{texts.more(rest.length)}</summary>
              {rest.map((source, index) => (
                <SourceEntry key={index} source={source} />
              ))}
            </details>
          )}
        </section>
      )}
      <CompareOffer />
    </>
  );
}

function SourceEntry({ source }: { readonly source: Source }) {
  const { sources: texts } = useTexts();
  const { who, asked, subject, list, date, answer } = source;
  const place = [
    subject,
    ...(list === undefined ? [] : [texts.list(list)]),
    ...(date === undefined ? [] : [texts.date(date)]),
  ].join(', ');
  return (
    <div className="source">
      <p className="source-place">
        <b>{who}</b>, <cite>{place}</cite>
      </p>
      <p>{asked}</p>
      {answer !== undefined && (
        <details>
          <summary>{texts.became}</summary>
          <p>{answer}</p>
        </details>
      )}
    </div>
  );
}

/** The comparison that the log is about; it is on when the log opens, and offered again after it was ended. */
function CompareOffer() {
  const { sources: texts } = useTexts();
  const semantics = useFigureState((state) => state.semantics);
  const compared = useFigureState((state) => state.compared);
  const offered = useFigureState((state) => state.document.compare);
  const opener = useOpener();
  if (offered === undefined || compared.length > 0) return null;
  const others = comparable(semantics, offered);
  if (others.length === 0) return null;
  return (
    <button
      type="button"
      className="button button-small compare-offer"
      onClick={() => void opener.compare(others)}
    >
      <Icon name="compare" />
      {texts.compare(semantics, others)}
    </button>
  );
}
