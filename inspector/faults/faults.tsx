import type { FaultList, PresetList } from '../../server/generated/control';
import { useLive } from '../client/live';
import { control } from '../client/server';
import { attempt } from '../shell/notices';
import { route } from '../shell/route';
import { FaultForm } from './fault-form';
import { FaultTable } from './fault-table';
import { Scenarios } from './scenarios';

/** What goes wrong on purpose: the rules, a form for more of them, and incidents that are ready to be played. */
export function Faults() {
  const { value, problem, reload } = useLive(() => control<FaultList>('GET', '/faults'), 'faults');
  const { value: presets } = useLive(() => control<PresetList>('GET', '/faults/presets'), 'presets');
  const rules = value?.faults ?? [];
  const clear = () =>
    attempt(async () => {
      await control('DELETE', '/faults');
      reload();
    }, 'There are no fault rules now.');
  return (
    <div class="page">
      {problem !== undefined && <p class="problem">{problem}</p>}
      <section class="part" aria-label="Fault rules">
        <div class="part-head">
          <h2>Fault rules</h2>
          {rules.length > 0 && (
            <button type="button" onClick={clear}>
              Remove all
            </button>
          )}
        </div>
        {rules.length === 0 ? (
          <p class="muted">Nothing goes wrong on purpose.</p>
        ) : (
          <FaultTable rules={rules} onChange={reload} />
        )}
      </section>
      {presets && <FaultForm presets={presets.presets} brought={route.value.settings.get('match')} onAdded={reload} />}
      <Scenarios onPlayed={reload} />
    </div>
  );
}
