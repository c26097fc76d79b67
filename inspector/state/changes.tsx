import type { LeakReport } from '../../server/generated/control';
import { useLive } from '../client/live';
import { control } from '../client/server';

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

/** Differences in words, one a line. */
export function Summary({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <p class="muted">{none}</p>;
  return (
    <ul class="summary">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
