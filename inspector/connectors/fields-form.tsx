import { useState } from 'preact/hooks';
import { attempt } from '../shell/notices';

/** A text that can be changed. */
export interface TextField {
  readonly name: string;
  readonly title: string;
  readonly value: string | null | undefined;
  readonly placeholder?: string;
}

interface Props {
  readonly label: string;
  readonly fields: readonly TextField[];
  /** Takes the fields that were changed. */
  readonly onSave: (changed: Readonly<Record<string, string>>) => Promise<unknown>;
}

/** Texts to change, with a button that saves those that are different. */
export function FieldsForm({ label, fields, onSave }: Props) {
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const different = fields.filter(({ name, value }) => (written[name] ?? value ?? '') !== (value ?? ''));
  const save = (event: Event) => {
    event.preventDefault();
    attempt(async () => {
      await onSave(Object.fromEntries(different.map(({ name }) => [name, written[name] ?? ''])));
      setWritten({});
    }, `${label}: saved.`);
  };
  return (
    <form class="fields" aria-label={label} onSubmit={save}>
      {fields.map(({ name, title, value, placeholder }) => (
        <label key={name} class="field">
          {title}
          <input
            autocomplete="off"
            spellcheck={false}
            placeholder={placeholder}
            value={written[name] ?? value ?? ''}
            onInput={({ currentTarget }) => setWritten({ ...written, [name]: currentTarget.value })}
          />
        </label>
      ))}
      <button type="submit" aria-label={`Save: ${label}`} disabled={different.length === 0}>
        Save
      </button>
    </form>
  );
}

/** Something that is on or off, and is changed at once. */
export function Toggle({ title, on, onTurn }: { title: string; on: boolean; onTurn: (on: boolean) => void }) {
  return (
    <label class="row">
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => onTurn(currentTarget.checked)} />
      {title}
    </label>
  );
}
