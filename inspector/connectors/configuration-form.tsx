import { useState } from 'preact/hooks';
import { perform } from '../client/elasticsearch';
import { attempt } from '../shell/notices';
import { type ConfigurationField, pathOf } from './connector';

type Fields = Readonly<Record<string, ConfigurationField>>;
type Values = Readonly<Record<string, unknown>>;

/** The configuration as a form. Fields whose conditions are not met are left out, as in Kibana. */
export function ConfigurationForm({ id, fields }: { id: string; fields: Fields }) {
  const [changed, setChanged] = useState<Values>({});
  const names = Object.keys(fields).sort((one, other) => (fields[one]?.order ?? 0) - (fields[other]?.order ?? 0));
  if (names.length === 0) return <p class="muted">No fields yet: the connector service registers them.</p>;
  const current = (name: string) => (name in changed ? changed[name] : fields[name]?.value);
  const shown = names.filter((name) =>
    (fields[name]?.depends_on ?? []).every((each) => current(each.field) === each.value),
  );
  const save = (event: Event) => {
    event.preventDefault();
    const send = () => perform('PUT', `${pathOf(id)}/_configuration`, { values: changed });
    attempt(async () => {
      await send();
      setChanged({});
    }, 'The configuration is saved.');
  };
  return (
    <form class="stack" onSubmit={save}>
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

interface FieldProps {
  readonly name: string;
  readonly field: ConfigurationField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function Field({ name, field, value, onChange }: FieldProps) {
  const label = field.label || name;
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
  return (
    <div class="field" title={field.tooltip ?? undefined}>
      <label for={id}>
        {label}
        {field.required && <span class="muted"> (required)</span>}
      </label>
      <Input id={id} field={field} value={value} onChange={onChange} />
    </div>
  );
}

function Input({ id, field, value, onChange }: Omit<FieldProps, 'name'> & { readonly id: string }) {
  const { display, type, sensitive, options = [] } = field;
  const text = value === null || value === undefined ? '' : String(value);
  if (display === 'dropdown') {
    return (
      <select id={id} value={text} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map((option) => (
          <option key={String(option.value)} value={String(option.value)}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  const write = (written: string) => onChange(type === 'int' && written !== '' ? Number(written) : written);
  if (display === 'textarea' && !sensitive) {
    return <textarea id={id} rows={3} value={text} onInput={({ currentTarget }) => write(currentTarget.value)} />;
  }
  const input = { id, autocomplete: 'off', value: text } as const;
  const onInput = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => write(currentTarget.value);
  if (sensitive) return <input type="password" {...input} onInput={onInput} />;
  if (display === 'numeric') return <input type="number" {...input} onInput={onInput} />;
  return <input type="text" {...input} onInput={onInput} />;
}
