import { useMemo, useState } from 'react';
import type { Call } from '../../allocator/calls.ts';
import { composed, insertion, momentOf } from '../../store/composer.ts';
import { fieldsOf, type Draft } from '../../store/composer-fields.ts';
import { operationText } from '../../words/call-text.ts';
import { stepNumber } from '../../words/names.ts';
import { useActions, useFigureState, usePlayback } from '../figure.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { ArgumentField } from './ArgumentField.tsx';
import { CallPicker } from './CallPicker.tsx';
import { UserPicker } from './UserPicker.tsx';
import { WhereItRuns } from './WhereItRuns.tsx';
import { useTexts } from '../use-texts.ts';

/** Says a call by pointing: who, which call, with what. It runs after the step under the cursor. */
export function Composer() {
  const { composer: texts } = useTexts();
  const playback = usePlayback();
  const state = useFigureState((each) => each);
  const { addOperation, closeDialog, notify } = useActions();
  const users = useMemo(
    () => [
      ...new Set([
        ...playback.cast.users.map(({ name }) => name),
        ...state.document.users.map(({ name }) => name),
      ]),
    ],
    [playback, state.document],
  );
  const [user, setUser] = useState(() => startingUser(users));
  const [call, setCall] = useState<Call>(() => startingCall(playback.cast.sets.length, playback.lifeCount));
  const [draft, setDraft] = useState<Draft>({});
  const moment = momentOf(playback, state);
  const fields = fieldsOf(moment, call, draft);
  const { operation, unreadable } = composed(moment, call, user.trim(), draft);
  const where = insertion(playback, state);
  const ready = unreadable.length === 0 && operation.user !== '';

  return (
    <form
      className="composer"
      id="composer"
      aria-label={texts.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const after = where.afterRow;
        const { forked } = addOperation(operation);
        setDraft({});
        if (forked)
          notify(
            'info',
            after < 0 ? texts.newBranchFirst : texts.newBranchFrom(stepNumber(after)),
            texts.branchNote,
            [],
            true,
          );
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        closeDialog();
      }}
    >
      <header className="composer-head">
        <h2>{texts.title}</h2>
        <IconButton
          icon="cross"
          label={texts.close}
          keyHint="Esc"
          className="button button-icon button-small button-plain"
          onClick={closeDialog}
        />
      </header>
      <UserPicker users={users} user={user} onChange={setUser} />
      <CallPicker
        call={call}
        onChange={(next) => {
          setCall(next);
          setDraft({});
        }}
      />
      {fields.map((field) => (
        <ArgumentField
          key={`${call} ${field.name}`}
          field={field}
          unreadable={unreadable.includes(field.name)}
          onChange={(value) => setDraft({ ...draft, [field.name]: value })}
        />
      ))}
      <output className="composer-preview">
        <span className="quiet">{user.trim() === '' ? texts.nobody : user}</span>{' '}
        <code>{operationText(operation)}</code>
      </output>
      <div className="composer-foot">
        <WhereItRuns {...where} />
        <button type="submit" className="button button-primary" disabled={!ready}>
          {texts.run}
        </button>
      </div>
    </form>
  );
}

function startingUser(users: readonly string[]): string {
  return users[0] ?? 'user';
}

/** In an empty log one begins with a set, then with an ID; later one mostly takes and drops references. */
function startingCall(sets: number, lives: number): Call {
  if (sets === 0) return 'ioasid_alloc_set';
  return lives === 0 ? 'ioasid_alloc' : 'ioasid_get';
}
