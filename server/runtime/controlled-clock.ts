import { SystemClock, toInstant } from './clock';
import { readDuration, readTime } from './duration';

/** How a clock runs. By default it shows the system time, at real speed. */
export interface ClockSettings {
  /** The initial time: milliseconds since the epoch, or ISO 8601. */
  readonly now?: number | string | undefined;
  /** Speed relative to real time; 0 stops the clock. */
  readonly rate?: number | undefined;
  /** How far it advances with each request: milliseconds, or a string such as `1s`. */
  readonly tick?: number | string | undefined;
}

/** The time that a clock shows and how it runs. */
export interface ClockState {
  readonly now: number;
  readonly rate: number;
  readonly tick: number;
  /** True if it is the system clock. */
  readonly system: boolean;
}

/** The limits are the years 0 and 9999; others do not fit ISO 8601. */
const EARLIEST = -62_167_219_200_000;
const LATEST = 253_402_300_799_999;

/** A clock that can be set, stopped, sped up and moved. Until then it is the system clock. */
export class ControlledClock extends SystemClock {
  /** True if it has been changed since the start. */
  changed = false;
  private base = 0;
  private anchor = 0;
  private rate = 1;
  private tickBy = 0;
  private controlled = false;
  private ticking = false;

  constructor(private readonly start: ClockSettings = {}) {
    super();
    this.reset();
  }

  override now(): number {
    if (!this.controlled) return super.now();
    return within(Math.floor(this.base + (super.now() - this.anchor) * this.rate));
  }

  override instant(): string {
    return this.controlled && this.rate === 0 ? toInstant(this.now()) : super.instant();
  }

  /**
   * Changes the given settings and leaves the others alone.
   *
   * @throws InvalidValueError if a string is not a time or not a duration; nothing has changed in that case.
   */
  change({ now, rate, tick }: ClockSettings): void {
    const base = now === undefined ? this.now() : readTime(now);
    const tickBy = tick === undefined ? this.tickBy : readDuration(tick);
    this.base = within(base);
    this.tickBy = tickBy;
    this.anchor = super.now();
    this.rate = rate ?? this.rate;
    this.controlled = true;
    this.changed = true;
    this.ticking = false;
  }

  /** Moves the clock forwards or backwards. @throws InvalidValueError as `change` does. */
  advance(by: number | string): void {
    this.change({ now: this.now() + readDuration(by) });
  }

  /** Called when a request begins: from the second one on, time advances by the tick. */
  request(): void {
    if (this.tickBy === 0) return;
    if (this.ticking) this.base += this.tickBy;
    this.ticking = true;
  }

  /** Restores the settings of the start. */
  reset(): void {
    this.controlled = false;
    this.rate = 1;
    this.tickBy = 0;
    if (Object.values(this.start).some((value) => value !== undefined)) this.change(this.start);
    this.changed = false;
  }

  state(): ClockState {
    return { now: this.now(), rate: this.rate, tick: this.tickBy, system: !this.controlled };
  }
}

function within(time: number): number {
  return Math.min(LATEST, Math.max(EARLIEST, time));
}
