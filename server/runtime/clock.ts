/** Where every timestamp of the mock comes from. Milliseconds since the epoch. */
export interface Clock {
  now(): number;
}

/** The machine's own time. */
export const systemClock: Clock = { now: () => Date.now() };

/** ISO 8601 in UTC with three fraction digits, as Java's Instant prints whole milliseconds. */
export function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
