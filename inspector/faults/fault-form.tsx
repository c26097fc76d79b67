import { useEffect, useState } from 'preact/hooks';
import type { FaultView, JournalPage, PresetList } from '../../server/generated/control';
import { control } from '../client/server';
import { attempt } from '../shell/notices';

interface Draft {
  readonly operation: string;
  readonly preset: string;
  readonly times: string;
  readonly delay: string;
}

const EMPTY: Draft = { operation: '', preset: '', times: '', delay: '' };
/** Milliseconds after the last keystroke before the journal is asked. */
const PATIENCE = 300;

/** A rule as the control API takes it. */
function ruleOf({ operation, preset, times, delay }: Draft): object {
  return {
    ...(operation !== '' && { operation }),
    ...(preset !== '' && { preset }),
    ...(delay !== '' && { delay }),
    ...(times !== '' && { times: Number(times) }),
  };
}

/** A form for the rules that are needed most: an error of Elasticsearch's, or a delay, for some operation. */
export function FaultForm({ presets, onAdded }: { presets: PresetList['presets']; onAdded: () => void }) {
  const [draft, setDraft] = useState(EMPTY);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const add = (event: Event) => {
    event.preventDefault();
    attempt(async () => {
      await control<FaultView>('POST', '/faults', ruleOf(draft));
      setDraft(EMPTY);
      onAdded();
    }, 'The rule is added.');
  };
  return (
    <section class="part" aria-label="New rule">
      <h2>New rule</h2>
      <form class="rule-form" onSubmit={add}>
        <label class="field">
          Operation
          <input
            class="data"
            placeholder="bulk, connector.*"
            spellcheck={false}
            value={draft.operation}
            onInput={({ currentTarget }) => change({ operation: currentTarget.value.trim() })}
          />
        </label>
        <label class="field">
          Error
          <select value={draft.preset} onChange={({ currentTarget }) => change({ preset: currentTarget.value })}>
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
            onInput={({ currentTarget }) => change({ times: currentTarget.value })}
          />
        </label>
        <label class="field">
          Delay
          <input
            placeholder="2s"
            value={draft.delay}
            onInput={({ currentTarget }) => change({ delay: currentTarget.value.trim() })}
          />
        </label>
        <button type="submit" class="primary" disabled={draft.preset === '' && draft.delay === ''}>
          Add
        </button>
      </form>
      <p class="muted">{presets.find(({ name }) => name === draft.preset)?.meaning}</p>
      <Matched operation={draft.operation} />
    </section>
  );
}

/** How many requests of the journal a rule for an operation would have seen. */
function Matched({ operation }: { operation: string }) {
  const [found, setFound] = useState('');
  useEffect(() => {
    let wanted = true;
    const ask = () =>
      control<JournalPage>('POST', '/journal/search', { ...(operation !== '' && { operation }), limit: 0 }).then(
        ({ total }) => wanted && setFound(`${total.toLocaleString('en')} of the requests so far would have matched.`),
        (error: Error) => wanted && setFound(error.message),
      );
    const timer = setTimeout(ask, PATIENCE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [operation]);
  return (
    <p class="muted" role="status">
      {found}
    </p>
  );
}
