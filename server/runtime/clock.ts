/** The source of all timestamps in the mock. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /**
   * The same as printed by Java's Instant. A running clock never returns the same instant twice. Elasticsearch's clock
   * counts microseconds and practically never does either, so writing the current time always changes something.
   */
  instant(): string;
}

const MICROSECONDS = 1000;
/** How many milliseconds an instant may run ahead, so that instants within one millisecond differ in string order. */
const AHEAD = 20;

/** The system clock. */
export class SystemClock implements Clock {
  private last = 0;
  private microseconds = 0;

  now(): number {
    return Date.now();
  }

  instant(): string {
    const now = this.now();
    if (now > this.last || now < this.last - AHEAD) this.restart(now);
    else if (this.last < now + AHEAD) this.restart(this.last + 1);
    else this.microseconds = (this.microseconds + 1) % MICROSECONDS;
    const instant = toInstant(this.last);
    if (this.microseconds === 0) return instant;
    return `${instant.slice(0, -1)}${String(this.microseconds).padStart(3, '0')}Z`;
  }

  private restart(time: number): void {
    this.last = time;
    this.microseconds = 0;
  }
}

/** ISO 8601 in UTC with three fraction digits, as Java's Instant prints whole milliseconds. */
export function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
