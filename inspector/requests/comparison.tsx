import { useEffect, useState } from 'preact/hooks';
import { Name } from '../parts/name';
import { TableBox } from '../parts/table-box';
import { rawText, type ShownEntry } from './body-text';
import { differencesOf, type FieldDifference } from './differences';
import { type Opened, readEntry } from './opened';
import { targetOf } from './outcome';

/** Differences that are shown. */
const MOST = 200;

/** What is different in a request, compared with another one. */
export function Comparison({ shown, with: id, opened }: { shown: ShownEntry; with: number; opened: Opened }) {
  const [{ other, problem }, setFound] = useState<{ other?: ShownEntry; problem?: string }>({});
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
  if (id === shown.entry.id) {
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
            : {other.entry.method} <Name text={targetOf(other.entry)} />
          </>
        )}
      </h3>
      {problem !== undefined && <p class="problem">{problem}</p>}
      {other && <Differences one={other} other={shown} />}
    </section>
  );
}

function Differences({ one: { entry: one, text }, other: { entry: other, text: otherText } }: Both) {
  const found = differencesOf(one, other);
  const inForm =
    text.body?.text !== otherText.body?.text && !found.some(({ field }) => field === 'body' || /^body[.[]/.test(field));
  const form = inForm && (
    <p class="muted">Their bodies have the same values, but are written in different ways: “Raw” shows it.</p>
  );
  if (found.length === 0) {
    return form || <p class="muted">They differ only in when they arrived and how long they took.</p>;
  }
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
      {form}
      {found.length > MOST && <p class="muted">and {(found.length - MOST).toLocaleString('en')} more</p>}
    </>
  );
}

interface Both {
  readonly one: ShownEntry;
  readonly other: ShownEntry;
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
