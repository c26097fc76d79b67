import { useEffect, useRef, useState } from 'preact/hooks';
import type { FaultView, JournalPage, PresetList } from '../../server/generated/control';
import { control } from '../client/server';
import { JsonField } from '../parts/json-field';
import { attempt } from '../shell/notices';
import { type Draft, draftOf, EMPTY, matchOfRule, matchProblem, ruleOf } from './rule';

/** Milliseconds after the last keystroke before the journal is asked. */
const PATIENCE = 300;

interface Props {
  readonly presets: PresetList['presets'];
  /** A match in JSON that the rule is to start with. */
  readonly brought: string | null;
  readonly onAdded: () => void;
}

/** A form for rules: an error of Elasticsearch's, or a delay, for some operation; and everything else in JSON. */
export function FaultForm({ presets, brought, onAdded }: Props) {
  const [draft, setDraft] = useState(() => draftOf(brought));
  const form = useRef<HTMLElement>(null);
  const wrong = brought === null ? undefined : matchProblem(brought);
  useEffect(() => {
    if (brought !== null) form.current?.scrollIntoView({ block: 'start' });
  }, []);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const add = (event: Event) => {
    event.preventDefault();
    attempt(async () => {
      await control<FaultView>('POST', '/faults', ruleOf(draft));
      setDraft(EMPTY);
      onAdded();
    }, 'The rule is added.');
  };
  const hasEffect = draft.preset !== '' || draft.delay !== '' || draft.more.trim() !== '';
  return (
    <section class="part" aria-label="New rule" ref={form}>
      <h2>New rule</h2>
      {wrong !== undefined && (
        <p class="problem" role="alert">
          {wrong} The form is empty therefore.
        </p>
      )}
      <form class="stack" onSubmit={add}>
        <Fields draft={draft} presets={presets} onChange={change} />
        <More text={draft.more} onChange={(more) => change({ more })} />
        <div class="row">
          <button type="submit" class="primary" disabled={!hasEffect}>
            Add
          </button>
          <Matched draft={draft} />
        </div>
      </form>
    </section>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly presets: PresetList['presets'];
  readonly onChange: (part: Partial<Draft>) => void;
}

function Fields({ draft, presets, onChange }: FieldsProps) {
  return (
    <>
      <div class="rule-form">
        <TextField
          title="Operation"
          placeholder="bulk, connector.*"
          value={draft.operation}
          onWrite={(operation) => onChange({ operation })}
        />
        <label class="field">
          Error
          <select value={draft.preset} onChange={({ currentTarget }) => onChange({ preset: currentTarget.value })}>
            <option value="">none</option>
            {presets.map(({ name, meaning }) => (
              <option key={name} value={name} title={meaning}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          At most
          <input
            type="number"
            min={1}
            placeholder="times"
            value={draft.times}
            onInput={({ currentTarget }) => onChange({ times: currentTarget.value })}
          />
        </label>
        <TextField title="Delay" placeholder="2s" value={draft.delay} onWrite={(delay) => onChange({ delay })} />
        <TextField title="Lasts" placeholder="10m" value={draft.lasts} onWrite={(lasts) => onChange({ lasts })} />
      </div>
      {draft.preset !== '' && <p class="muted">{presets.find(({ name }) => name === draft.preset)?.meaning}</p>}
    </>
  );
}

interface TextFieldProps {
  readonly title: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onWrite: (text: string) => void;
}

function TextField({ title, placeholder, value, onWrite }: TextFieldProps) {
  return (
    <label class="field">
      {title}
      <input
        class="data"
        placeholder={placeholder}
        spellcheck={false}
        value={value}
        onInput={({ currentTarget }) => onWrite(currentTarget.value.trim())}
      />
    </label>
  );
}

/** What the fields do not have: other conditions, items of bulk requests, lost connections, damaged responses. */
function More({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const [open, setOpen] = useState(text !== '');
  return (
    <details class="part" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Further conditions and effects, in JSON</summary>
      {open && <JsonField label="Further conditions and effects" text={text} onChange={onChange} />}
      <p class="muted">
        For example <code>{'{"params": {"connector_id": "c1"}, "nth": 3, "connection": "reset"}'}</code>
      </p>
    </details>
  );
}

/** How many requests of the journal a rule would have seen. */
function Matched({ draft }: { draft: Draft }) {
  const [found, setFound] = useState('');
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      try {
        const match = { ...matchOfRule(ruleOf(draft)), limit: 0 };
        const { total } = await control<JournalPage>('POST', '/journal/search', match);
        if (wanted) setFound(`${total.toLocaleString('en')} of the requests so far would have matched.`);
      } catch (error) {
        if (wanted) setFound(error instanceof Error ? error.message : String(error));
      }
    };
    const timer = setTimeout(ask, PATIENCE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [draft.operation, draft.more]);
  return (
    <p class="muted" role="status">
      {found}
    </p>
  );
}
