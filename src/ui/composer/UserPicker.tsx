import { useId } from 'react';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly users: readonly string[];
  readonly user: string;
  readonly onChange: (user: string) => void;
}

/** One of the users of the log, or a name that is new to it. */
export function UserPicker({ users, user, onChange }: Props) {
  const { composer: texts } = useTexts();
  const listId = useId();
  const isNew = user.trim() !== '' && !users.includes(user.trim());
  return (
    <label className="composer-field">
      <span>{texts.user}</span>
      <input
        className="field"
        list={listId}
        value={user}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={user.trim() === ''}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={listId}>
        {users.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {isNew && <small>{texts.newUser}</small>}
    </label>
  );
}
