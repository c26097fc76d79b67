import { useState } from 'preact/hooks';
import type { LeakReport } from '../../server/generated/control';
import { useLive } from '../client/live';
import { control } from '../client/server';
import { counted } from '../parts/counted';
import { Name } from '../parts/name';

/** What a reset would undo: what a test has left behind. */
export function Changes() {
  const { value } = useLive(() => control<LeakReport>('GET', '/leaks'), 'leaks');
  return (
    <section class="part" aria-label="Changes since the last reset">
      <h2>Changes since the last reset</h2>
      {value && <Summary lines={value.summary} none="None: the state is the initial one." />}
    </section>
  );
}

/** Lines that are shown at first: what comes below should stay in reach. */
const FIRST = 12;

/** Differences in words, one a line. */
export function Summary({ lines, none }: { lines: readonly string[]; none: string }) {
  const [all, setAll] = useState(false);
  if (lines.length === 0) return <p class="muted">{none}</p>;
  const rest = all ? 0 : lines.length - FIRST;
  return (
    <>
      <ul class="summary">
        {lines.slice(0, rest > 0 ? FIRST : undefined).map((line) => (
          <li key={line}>
            <Name text={line} longest={400} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div class="row">
          <button type="button" onClick={() => setAll(true)}>
            Show {counted(rest, 'more change')}
          </button>
        </div>
      )}
    </>
  );
}
