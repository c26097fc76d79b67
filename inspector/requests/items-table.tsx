import { useState } from 'preact/hooks';
import { TableBox } from '../parts/table-box';
import type { BulkItem } from './bulk-items';
import { toneOf } from './outcome';

const FIRST = 100;

/** The items of a bulk request, the failed ones first. */
export function ItemsTable({ items }: { items: readonly BulkItem[] }) {
  const [all, setAll] = useState(false);
  const failed = items.filter(({ error }) => error).length;
  return (
    <section class="part" aria-label="Items">
      <div class="part-head">
        <h3>
          Items: {items.length}
          {failed > 0 && <span class="problem">, {failed} failed</span>}
        </h3>
      </div>
      <TableBox>
        <table>
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">Action</th>
              <th scope="col">Document</th>
              <th scope="col">Status</th>
            </tr>
          </thead>
          <tbody>
            {(all ? items : items.slice(0, FIRST)).map(({ position, action, index, id, status, error }) => (
              <tr key={position}>
                <td class="data">{position}</td>
                <td>{action}</td>
                <td class="data wide">
                  {index}/{id}
                  {error && <div class="problem">{error}</div>}
                </td>
                <td>
                  <span class={`tag ${toneOf(status)}`}>{status}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      {!all && items.length > FIRST && (
        <button type="button" onClick={() => setAll(true)}>
          Show all {items.length}
        </button>
      )}
    </section>
  );
}
