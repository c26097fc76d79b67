import { type Caller, untilCalled } from '../../runtime/wait';

/** After so many milliseconds, a held request goes on by itself. */
const LONGEST_HOLD = 10 * 60_000;

/** The requests that one rule holds, in the order in which they came. */
export class Holds {
  private readonly held = new Set<() => void>();
  private readonly watchers = new Set<() => void>();

  /** How many requests are held. */
  get count(): number {
    return this.held.size;
  }

  /**
   * Holds a request until it is released.
   *
   * @param caller the client; the hold ends when it hangs up. Undefined if it must not, because the request has been
   *   processed.
   */
  async hold(caller: Caller | undefined): Promise<void> {
    let release: () => void = () => undefined;
    await untilCalled(LONGEST_HOLD, caller, (goOn) => {
      release = goOn;
      this.held.add(goOn);
      for (const look of [...this.watchers]) look();
    });
    this.held.delete(release);
  }

  /** Lets held requests go on, those that came first before the others. @returns how many there were. */
  release(count = Number.POSITIVE_INFINITY): number {
    const released = [...this.held].slice(0, count);
    for (const goOn of released) {
      this.held.delete(goOn);
      goOn();
    }
    return released.length;
  }

  /**
   * Waits until a number of requests are held at the same time.
   *
   * @param timeout real milliseconds.
   * @param caller the client that waits; waiting ends when it disconnects.
   * @returns whether they were held in time.
   */
  async whenHeld(count: number, timeout: number, caller?: Caller): Promise<boolean> {
    if (this.count >= count) return true;
    let look: () => void = () => undefined;
    const inTime = await untilCalled(timeout, caller, (end) => {
      look = () => {
        if (this.count >= count) end();
      };
      this.watchers.add(look);
    });
    this.watchers.delete(look);
    return inTime;
  }
}
