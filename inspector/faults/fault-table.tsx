import type { FaultView } from '../../server/generated/control';
import { control } from '../client/server';
import { counted } from '../parts/counted';
import { Name } from '../parts/name';
import { TableBox, UnseenHeading } from '../parts/table-box';
import { duration } from '../parts/times';
import { attempt } from '../shell/notices';

/** The rules with what they have done so far. */
export function FaultTable({ rules, onChange }: { rules: readonly FaultView[]; onChange: () => void }) {
  const remove = (id: string) =>
    attempt(async () => {
      await control('DELETE', `/faults/${encodeURIComponent(id)}`);
      onChange();
    }, `The rule ${id} is removed.`);
  const turn = (id: string, enabled: boolean) =>
    attempt(
      async () => {
        await control('PUT', `/faults/${encodeURIComponent(id)}`, { enabled });
        onChange();
      },
      `The rule ${id} is switched ${enabled ? 'on' : 'off'}.`,
    );
  const release = (id: string) =>
    attempt(async () => {
      await control('POST', `/faults/${encodeURIComponent(id)}/release`, {});
      onChange();
    }, `The requests that ${id} held go on.`);
  return (
    <TableBox>
      <table>
        <thead>
          <tr>
            <th scope="col">On</th>
            <th scope="col">Rule</th>
            <th scope="col">What it does</th>
            <th scope="col">Seen</th>
            <th scope="col">Hit</th>
            <th scope="col">Items</th>
            <th scope="col">Time left</th>
            <UnseenHeading text="Remove" />
          </tr>
        </thead>
        <tbody>
          {rules.map(({ id, explanation, seen, hits, item_hits, enabled = true, active, held = 0, time_left }) => (
            <tr key={id}>
              <td>
                <input
                  type="checkbox"
                  aria-label={`${id} is on`}
                  checked={enabled}
                  onChange={({ currentTarget }) => turn(id, currentTarget.checked)}
                />
              </td>
              <td class="data rule-id">
                <Name text={id} longest={60} />{' '}
                <span class={active ? 'tag accent' : 'tag'}>{active ? 'active' : enabled ? 'over' : 'off'}</span>
              </td>
              <td class="wide">
                <Name text={explanation} longest={600} />
                {held > 0 && (
                  <div>
                    <button type="button" class="plain small" onClick={() => release(id)}>
                      Let {counted(held, 'held request')} go on
                    </button>
                  </div>
                )}
              </td>
              <td class="number">{seen.toLocaleString('en')}</td>
              <td class="number">{hits.toLocaleString('en')}</td>
              <td class="number">{item_hits?.toLocaleString('en') ?? '–'}</td>
              <td class="number">{!active || time_left === undefined ? '–' : duration(time_left)}</td>
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
    </TableBox>
  );
}
