const UNITS: readonly (readonly [unit: string, milliseconds: number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
];

/** A time in its largest unit, with one digit of its fraction: `1.5d` (TimeValue.toHumanReadableString). */
export function timeText(milliseconds: number): string {
  const [unit, size] = UNITS.find(([, length]) => milliseconds >= length) ?? ['ms', 1];
  return `${Math.floor((milliseconds * 10) / size) / 10}${unit}`;
}
