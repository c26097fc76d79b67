import { useState } from 'preact/hooks';
import { perform, performText } from '../client/elasticsearch';
import { compactExactJson, exactJson, writeExactJson } from '../parts/exact-json';
import { JsonField } from '../parts/json-field';
import { parseJson } from '../parts/json-problem';
import { Name } from '../parts/name';
import type { Tone } from '../requests/outcome';
import { attempt } from '../shell/notices';
import { pathOf } from './connector';
import { type FilteringHalf, type FilteringRule, type Filtering as Halves, newRule, numbered } from './filtering-rules';
import { RuleTable } from './rule-table';

const TONES: Readonly<Record<string, Tone>> = { valid: 'good', invalid: 'bad', edited: 'warn' };

/** The sync rules: those that are active, and the draft that is edited, validated and activated. */
export function Filtering({ id, filtering: { active = {}, draft = {} } }: { id: string; filtering: Halves }) {
  const [edited, setEdited] = useState<Edited | undefined>(undefined);
  const { state = 'edited' } = draft.validation ?? {};
  return (
    <div class="stack">
      <h4>Active</h4>
      <Half half={active} />
      <h4>
        Draft <span class={`tag ${TONES[state] ?? ''}`}>{state}</span>
      </h4>
      {edited ? (
        <Editing id={id} edited={edited} onChange={setEdited} onDone={() => setEdited(undefined)} />
      ) : (
        <>
          <Half half={draft} />
          <Errors half={draft} />
          <DraftActions id={id} state={state} onEdit={() => setEdited(editedOf(draft))} />
        </>
      )}
    </div>
  );
}

function Half({ half: { rules = [], advanced_snippet: snippet } }: { half: FilteringHalf }) {
  const text = writeExactJson(snippet?.value ?? {});
  return (
    <>
      <RuleTable rules={rules} />
      {text !== '{}' && text !== '[]' && <pre class="snippet">{text}</pre>}
    </>
  );
}

function Errors({ half: { validation } }: { half: FilteringHalf }) {
  const errors = validation?.errors ?? [];
  if (errors.length === 0) return null;
  return (
    <ul class="summary problem">
      {errors.map(({ ids, messages }, at) => (
        <li key={at}>
          <Name text={ids.join(', ')} />: <Name text={messages.join(' ')} longest={400} />
        </li>
      ))}
    </ul>
  );
}

/** What a connector service does to a draft, and what a person does afterwards. */
function DraftActions({ id, state, onEdit }: { id: string; state: string; onEdit: () => void }) {
  const [refused, setRefused] = useState(false);
  const path = `${pathOf(id)}/_filtering`;
  const validate = (validation: object, done: string) =>
    attempt(() => perform('PUT', `${path}/_validation`, { validation }), done);
  const valid = state === 'valid';
  return (
    <>
      <div class="row">
        <button type="button" onClick={onEdit}>
          Edit draft
        </button>
        <button type="button" onClick={() => validate({ state: 'valid', errors: [] }, 'The draft is valid.')}>
          Validate
        </button>
        <button type="button" onClick={() => validate(FOUND_INVALID, 'The draft is invalid.')}>
          Find invalid
        </button>
        <button
          type="button"
          aria-disabled={!valid}
          onClick={() => {
            setRefused(!valid);
            if (valid) attempt(() => perform('PUT', `${path}/_activate`), 'The draft is active.');
          }}
        >
          Activate
        </button>
      </div>
      {refused && !valid && (
        <p class="problem" role="status">
          Elasticsearch activates only drafts that the connector service has found valid; this one is {state}.
        </p>
      )}
    </>
  );
}

const FOUND_INVALID = {
  state: 'invalid',
  errors: [{ ids: ['advanced_snippet'], messages: ['Found invalid by hand.'] }],
};

interface Edited {
  readonly rules: readonly FilteringRule[];
  readonly snippet: string;
}

const editedOf = ({ rules = [], advanced_snippet: snippet }: FilteringHalf): Edited => ({
  rules,
  snippet: writeExactJson(snippet?.value ?? {}),
});

interface EditingProps {
  readonly id: string;
  readonly edited: Edited;
  readonly onChange: (edited: Edited) => void;
  readonly onDone: () => void;
}

function Editing({ id, edited, onChange, onDone }: EditingProps) {
  const { rules, snippet } = edited;
  const save = () =>
    attempt(async () => {
      const parsed = parseJson(snippet, 'The text of the advanced rules');
      const body = { rules: numbered(rules), advanced_snippet: { value: exactJson(snippet) ?? parsed } };
      await performText('PUT', `${pathOf(id)}/_filtering`, compactExactJson(body));
      onDone();
    }, 'The draft is saved, and has to be validated.');
  const change = (changed: readonly FilteringRule[]) => onChange({ ...edited, rules: changed });
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <RuleTable rules={rules} onChange={change} />
      <div class="row">
        <button type="button" onClick={() => change([newRule(rules), ...rules])}>
          Add rule
        </button>
      </div>
      <h4>Advanced rules</h4>
      <JsonField
        label="Advanced rules"
        text={snippet}
        onChange={(written) => onChange({ ...edited, snippet: written })}
        onSubmit={save}
      />
      <div class="row">
        <button type="submit" class="primary">
          Save draft
        </button>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}
