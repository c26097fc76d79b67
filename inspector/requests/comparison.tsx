import { useEffect, useState } from 'preact/hooks';
import type { EntryView } from '../../server/generated/control';
import { Name } from '../parts/name';
import { TableBox } from '../parts/table-box';
import { rawText } from './body-text';
import { differencesOf, type FieldDifference } from './differences';
import { type Opened, readEntry } from './opened';
import { targetOf } from './outcome';

/** Differences that are shown. */
const MOST = 200;

/** What is different in a request, compared with another one. */
export function Comparison({ entry, with: id, opened }: { entry: EntryView; with: number; opened: Opened }) {
  const [{ other, problem }, setFound] = useState<{ other?: EntryView; problem?: string }>({});
  useEffect(() => {
    let wanted = true;
    readEntry(id, opened.numbering).then(
      (found) => wanted && setFound({ other: found }),
      (error: Error) => wanted && setFound({ problem: error.message }),
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  if (id === entry.id) {
    return (
      <p class="diagnosis accent" role="status">
        Choose another request in the list to compare it with this one.
      </p>
    );
  }
  return (
    <section class="part" aria-label="Comparison">
      <h3>
        Compared with #{id}
        {other && (
          <>
            : {other.method} <Name text={targetOf(other)} />
          </>
        )}
      </h3>
      {problem !== undefined && <p class="problem">{problem}</p>}
      {other && <Differences one={other} other={entry} />}
    </section>
  );
}

function Differences({ one, other }: { one: EntryView; other: EntryView }) {
  const found = differencesOf(one, other);
  if (found.length === 0) return <p class="muted">They differ only in when they arrived and how long they took.</p>;
  return (
    <>
      <TableBox>
        <table class="comparison">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">#{one.id}</th>
              <th scope="col">#{other.id}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, MOST).map((difference) => (
              <Difference key={difference.field} difference={difference} />
            ))}
          </tbody>
        </table>
      </TableBox>
      {found.length > MOST && <p class="muted">and {(found.length - MOST).toLocaleString('en')} more</p>}
    </>
  );
}

function Difference({ difference: { field, one, other } }: { difference: FieldDifference }) {
  return (
    <tr class="data">
      <th scope="row">
        <Name text={field} />
      </th>
      {[one, other].map((value, at) => (
        <td key={at}>
          {value === undefined ? <span class="muted">–</span> : <Name text={rawText(value)} longest={400} />}
        </td>
      ))}
    </tr>
  );
}
