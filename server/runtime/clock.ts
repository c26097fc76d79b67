/** Where every timestamp of the mock comes from. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /**
   * The same as Java's Instant prints it. A clock that runs never gives the same instant twice, as Elasticsearch's, which
   * counts microseconds, practically never does: whoever writes the current time changes something.
   */
  instant(): string;
}

const MICROSECONDS = 1000;

/** The machine's own time. */
export class SystemClock implements Clock {
  private last = 0;
  private microseconds = 0;

  now(): number {
    return Date.now();
  }

  instant(): string {
    const now = this.now();
    this.microseconds = now === this.last ? (this.microseconds + 1) % MICROSECONDS : 0;
    this.last = now;
    const instant = toInstant(now);
    if (this.microseconds === 0) return instant;
    return `${instant.slice(0, -1)}${String(this.microseconds).padStart(3, '0')}Z`;
  }
}

/** ISO 8601 in UTC with three fraction digits, as Java's Instant prints whole milliseconds. */
export function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
