/** Reading takes at most a fifth of the time: what takes long is read less often. */
const REST = 4;

/** Reads the same thing again and again, once at a time. What is asked for meanwhile is done afterwards. */
export class Reading {
  stopped = false;
  private load: (() => Promise<unknown>) | undefined;
  private busy = false;
  private again = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private endOfRest = 0;

  /** @param load must not fail. */
  start(load: () => Promise<unknown>): void {
    this.stopped = false;
    this.load = load;
    this.ask(0);
  }

  /** Reads as soon as it is time to. @param rest milliseconds until then. */
  ask(rest = this.endOfRest - performance.now()): void {
    if (this.busy) this.again = true;
    else {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.read(), Math.max(0, rest));
    }
  }

  private async read(): Promise<void> {
    if (this.stopped) return;
    this.busy = true;
    this.again = false;
    const started = performance.now();
    await this.load?.();
    const ended = performance.now();
    this.busy = false;
    this.endOfRest = ended + REST * (ended - started);
    if (this.again) this.ask();
  }
}
