import type { FaultView } from '../../server/generated/control';
import { control } from '../client/server';
import { attempt } from '../shell/notices';

/** The rules with what they have done so far. */
export function FaultTable({ rules, onChange }: { rules: readonly FaultView[]; onChange: () => void }) {
  const remove = (id: string) =>
    attempt(async () => {
      await control('DELETE', `/faults/${encodeURIComponent(id)}`);
      onChange();
    }, `The rule ${id} is removed.`);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">What it does</th>
          <th scope="col">Seen</th>
          <th scope="col">Hit</th>
          <th scope="col">
            <span class="unseen">Remove</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ id, explanation, seen, hits, active }) => (
          <tr key={id}>
            <td class="data">
              {id} <span class={active ? 'tag accent' : 'tag'}>{active ? 'active' : 'over'}</span>
            </td>
            <td class="wide">{explanation}</td>
            <td class="number">{seen.toLocaleString('en')}</td>
            <td class="number">{hits.toLocaleString('en')}</td>
            <td>
              <button
                type="button"
                class="plain icon"
                aria-label={`Remove ${id}`}
                title="Remove"
                onClick={() => remove(id)}
              >
                ✕
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
