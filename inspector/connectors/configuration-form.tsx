import { useRef, useState } from 'preact/hooks';
import { perform } from '../client/elasticsearch';
import { shortened } from '../parts/foreign-text';
import { attempt } from '../shell/notices';
import { toValue, valueProblem } from './configuration-values';
import { type ConfigurationField, pathOf } from './connector';

type Fields = Readonly<Record<string, ConfigurationField>>;
type Values = Readonly<Record<string, unknown>>;

/** The configuration as a form. Fields whose conditions are not met are left out, as in Kibana. */
export function ConfigurationForm({ id, fields }: { id: string; fields: Fields }) {
  /** As it is written. */
  const [changed, setChanged] = useState<Values>({});
  const form = useRef<HTMLFormElement>(null);
  const names = Object.keys(fields).sort((one, other) => (fields[one]?.order ?? 0) - (fields[other]?.order ?? 0));
  if (names.length === 0) return <p class="muted">No fields yet: the connector service registers them.</p>;
  const current = (name: string) => (name in changed ? changed[name] : fields[name]?.value);
  const shown = names.filter((name) =>
    (fields[name]?.depends_on ?? []).every((each) => current(each.field) === each.value),
  );
  const save = (event: Event) => {
    event.preventDefault();
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) {
      wrong.focus();
      return;
    }
    const values = Object.entries(changed)
      .filter(([name, value]) => valueProblem(fields[name] ?? NONE, value) === undefined)
      .map(([name, value]) => [name, toValue(fields[name] ?? NONE, value)]);
    attempt(async () => {
      await perform('PUT', `${pathOf(id)}/_configuration`, { values: Object.fromEntries(values) });
      setChanged({});
    }, 'The configuration is saved.');
  };
  return (
    <form ref={form} class="stack" onSubmit={save}>
      {shown.map((name) => (
        <Field
          key={name}
          name={name}
          field={fields[name] as ConfigurationField}
          value={current(name)}
          onChange={(value) => setChanged({ ...changed, [name]: value })}
        />
      ))}
      <div class="row">
        <button type="submit" disabled={Object.keys(changed).length === 0}>
          Save configuration
        </button>
      </div>
    </form>
  );
}

/** A field that the connector service has taken away meanwhile. */
const NONE: ConfigurationField = { value: null };

interface FieldProps {
  readonly name: string;
  readonly field: ConfigurationField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function Field({ name, field, value, onChange }: FieldProps) {
  const label = shortened(field.label || name);
  if (field.display === 'toggle' || field.type === 'bool') {
    return (
      <label class="row" title={field.tooltip ?? undefined}>
        <input
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {label}
      </label>
    );
  }
  const id = `field-${name}`;
  const problem = valueProblem(field, value);
  return (
    <div class="field" title={field.tooltip ?? undefined}>
      <label for={id}>
        {label}
        {field.required && <span class="muted"> (required)</span>}
      </label>
      <Input id={id} field={field} value={value} problem={problem} onChange={onChange} />
      {problem !== undefined && (
        <p id={`${id}-problem`} class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface InputProps extends Omit<FieldProps, 'name'> {
  readonly id: string;
  readonly problem: string | undefined;
}

function Input({ id, field, value, problem, onChange }: InputProps) {
  const { display, type, sensitive, options = [] } = field;
  const text = value === null || value === undefined ? '' : String(value);
  if (display === 'dropdown') {
    return (
      <select id={id} value={text} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map((option) => (
          <option key={String(option.value)} value={String(option.value)}>
            {shortened(option.label)}
          </option>
        ))}
      </select>
    );
  }
  const shown = {
    id,
    value: text,
    autocomplete: 'off',
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? undefined : `${id}-problem`,
  };
  if (display === 'textarea' && !sensitive) {
    return <textarea {...shown} rows={3} onInput={({ currentTarget }) => onChange(currentTarget.value)} />;
  }
  const write = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => onChange(currentTarget.value);
  if (sensitive) return <input {...shown} type="password" onInput={write} />;
  // A field for numbers would hide from the page what is written in it and is none.
  const mode = display === 'numeric' || type === 'int' ? 'numeric' : 'text';
  return <input {...shown} type="text" inputMode={mode} onInput={write} />;
}
