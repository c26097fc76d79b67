/** One thing in which two answers differ. */
export interface Finding {
  /** Where: `status`, `header content-type`, `body` or a dotted path in the body. */
  readonly at: string;
  /** What is there on the first side, shortened; undefined if it is missing. */
  readonly a: string | undefined;
  readonly b: string | undefined;
}

const LONGEST = 160;

/** A value as findings show it. */
export function shortened(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** `hits.total.value: 3 instead of 4` */
export function findingText({ at, a, b }: Finding): string {
  if (a === undefined) return `${at}: missing instead of ${b}`;
  if (b === undefined) return `${at}: ${a} instead of nothing`;
  return `${at}: ${a} instead of ${b}`;
}
