import { SystemClock, toInstant } from './clock';
import { readDuration, readTime } from './duration';

/** How a clock goes. Left out: the machine's time, at its pace. */
export interface ClockSettings {
  /** The time it shows at first: milliseconds since the epoch, or ISO 8601. */
  readonly now?: number | string | undefined;
  /** How much faster than real time it goes; 0 stands still. */
  readonly rate?: number | undefined;
  /** How far it goes on with each request: milliseconds, or a text like `1s`. */
  readonly tick?: number | string | undefined;
}

/** What a clock shows and how it goes. */
export interface ClockState {
  readonly now: number;
  readonly rate: number;
  readonly tick: number;
  /** True where it is the machine's own time. */
  readonly system: boolean;
}

/** The years from 0 to 9999: others do not fit ISO 8601. */
const EARLIEST = -62_167_219_200_000;
const LATEST = 253_402_300_799_999;

/** A clock that can be set, stopped, hurried and moved. Until then it is the machine's. */
export class ControlledClock extends SystemClock {
  /** True where it was told something since the start. */
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
   * Changes what is given and leaves the rest as it is.
   *
   * @throws Error where a text says no time or no duration; nothing has changed then.
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

  /** Moves it on, or back. @throws Error as `change`. */
  advance(by: number | string): void {
    this.change({ now: this.now() + readDuration(by) });
  }

  /** A request begins: from the second one on, time goes on by the tick. */
  request(): void {
    if (this.tickBy === 0) return;
    if (this.ticking) this.base += this.tickBy;
    this.ticking = true;
  }

  /** Back to how it went at the start. */
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
