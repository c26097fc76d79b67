import { mockTime } from '../shell/clock-state';

const UNITS: readonly (readonly [string, number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
];

/** A time span in its largest unit: `5 min`. */
export function duration(milliseconds: number): string {
  const [unit, length] = UNITS.find(([, each]) => milliseconds >= each) ?? ['s', 1000];
  return `${Math.floor(milliseconds / length)} ${unit}`;
}

/** How long ago, or how far ahead, by the mock's clock: `5 min ago`, `in 2 h`. */
export function distance(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  const text = duration(size);
  if (size < 1000) return 'now';
  return milliseconds > 0 ? `${text} ago` : `in ${text}`;
}

/** An instant as the distance from the mock's time; the title has the exact time. */
export function When({ at }: { at: string | null | undefined }) {
  const now = mockTime();
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return <span class="muted">–</span>;
  return (
    <time dateTime={at} title={at}>
      {now === undefined ? at : distance(now - Date.parse(at))}
    </time>
  );
}
