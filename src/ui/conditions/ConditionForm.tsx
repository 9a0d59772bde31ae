import { useId, useRef, useState } from 'react';
import {
  exampleConditions,
  suggestionsAt,
  type LogCondition,
  type Suggestion,
} from '../../store/conditions.ts';
import { useActions, useFigure, useFigureState, usePlayback } from '../figure.ts';
import { useTexts } from '../use-texts.ts';
import { DraftResult } from './DraftResult.tsx';
import { QuestionList } from './QuestionList.tsx';

interface Props {
  /** Which condition is changed; undefined for a new one. */
  readonly index: number | undefined;
  readonly edited: LogCondition | undefined;
  readonly onDone?: () => void;
}

/** Writes a condition: what can come next is offered, what is wrong is said at its place, what comes of it is counted. */
export function ConditionForm({ index, edited, onDone }: Props) {
  const { conditions: texts } = useTexts();
  const figure = useFigure();
  const playback = usePlayback();
  const { addCondition, changeCondition } = useActions();
  const [when, setWhen] = useState(edited?.when ?? '');
  const [name, setName] = useState(edited?.name ?? '');
  const [stop, setStop] = useState(edited?.stop ?? true);
  const [caret, setCaret] = useState(when.length);
  // What is said of it depends on where one stands.
  useFigureState((state) => state.cursor);
  const field = useRef<HTMLInputElement>(null);
  const resultId = useId();
  const draft = figure.draftCondition(when);
  const empty = when.trim() === '';
  const fine = draft.problems.length === 0;

  const write = (text: string, at: number) => {
    setWhen(text);
    setCaret(at);
    const input = field.current;
    if (input === null) return;
    input.focus();
    // The caret can only stand where the text is already.
    requestAnimationFrame(() => input.setSelectionRange(at, at));
  };

  const submit = () => {
    if (!fine) return field.current?.focus();
    const trimmed = name.trim();
    const condition: LogCondition = {
      ...(trimmed !== '' && { name: trimmed }),
      when: when.trim(),
      ...(!stop && { stop }),
      ...(edited?.off === true && { off: true }),
    };
    if (index === undefined) addCondition(condition);
    else changeCondition(index, condition);
    setName('');
    write('', 0);
    onDone?.();
  };

  return (
    <form
      className="condition-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className="condition-field">
        <span>{texts.field}</span>
        <input
          ref={field}
          className="field"
          data-autofocus
          value={when}
          placeholder={texts.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={resultId}
          aria-invalid={!empty && !fine && draft.problems.some(({ from }) => from < when.length)}
          onChange={(event) => {
            setWhen(event.target.value);
            setCaret(event.target.selectionStart ?? event.target.value.length);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        />
      </label>
      <DraftResult id={resultId} when={when} draft={draft} />
      {empty ? (
        <Examples texts={exampleConditions(playback)} onPick={(text) => write(text, text.length)} />
      ) : (
        <Suggestions
          suggestions={suggestionsAt(when, caret, figure.conditionNames())}
          onPick={({ insert, from }) =>
            write(when.slice(0, from) + insert + when.slice(caret), from + insert.length)
          }
        />
      )}
      <div className="condition-foot">
        <label className="condition-name-field">
          <span>{texts.name}</span>
          <input
            className="field"
            value={name}
            maxLength={200}
            placeholder={texts.namePlaceholder}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label className="condition-stop">
          <input type="checkbox" checked={stop} onChange={() => setStop(!stop)} />
          {texts.stopsPlaying}
        </label>
        <span className="condition-buttons">
          {onDone !== undefined && (
            <button type="button" className="button button-small" onClick={onDone}>
              {texts.cancel}
            </button>
          )}
          <button
            type="submit"
            className={fine ? 'button button-small button-primary' : 'button button-small'}
            aria-disabled={!fine}
          >
            {index === undefined ? texts.add : texts.save}
          </button>
        </span>
      </div>
      <QuestionList />
    </form>
  );
}

function Examples({ texts, onPick }: { texts: readonly string[]; onPick: (text: string) => void }) {
  const { conditions } = useTexts();
  if (texts.length === 0) return null;
  return (
    <div className="condition-choices" role="group" aria-label={conditions.examples}>
      <span className="quiet">{conditions.examples}</span>
      {texts.map((text) => (
        <button key={text} type="button" className="chip condition-choice" onClick={() => onPick(text)}>
          {text}
        </button>
      ))}
    </div>
  );
}

interface SuggestionsProps {
  readonly suggestions: readonly Suggestion[];
  readonly onPick: (suggestion: Suggestion) => void;
}

function Suggestions({ suggestions, onPick }: SuggestionsProps) {
  const { conditions } = useTexts();
  return (
    <div className="condition-choices" role="group" aria-label={conditions.suggestions}>
      {suggestions.map((suggestion) => (
        <button
          key={suggestion.label}
          type="button"
          className="chip condition-choice"
          title={suggestion.says}
          onClick={() => onPick(suggestion)}
        >
          {suggestion.label}
        </button>
      ))}
    </div>
  );
}
