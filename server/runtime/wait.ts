/** Milliseconds between two checks: at first, and at most. Requests that wait for long are checked less often. */
const FIRST_STEP = 20;
const LONGEST_STEP = 100;

/** The client that waits for a response; destroyed as soon as it has disconnected. */
export interface Caller {
  readonly destroyed: boolean;
  once(event: 'close', listener: () => void): unknown;
}

/** The requests of one mock that wait for something. */
export class Waiting {
  private count = 0;
  private over = false;
  /** What is to be called when all waits end. */
  private readonly ends = new Set<() => void>();

  constructor(private readonly limit: number) {}

  /**
   * Waits until a condition holds, in real time rather than on the mock's clock, because a client is holding a
   * connection open. Ends early when the caller hangs up.
   *
   * @param timeout milliseconds; with 0 or less, the condition is checked once.
   * @param refuse makes the error if too many requests are waiting already.
   * @returns whether the condition held in time.
   */
  async until(
    holds: () => boolean,
    timeout: number,
    caller: Caller,
    refuse: (limit: number) => Error,
  ): Promise<boolean> {
    if (holds()) return true;
    if (timeout <= 0) return false;
    const leave = this.enter(refuse);
    try {
      let step = FIRST_STEP;
      for (let waited = 0; waited < timeout && !caller.destroyed && !this.over; waited += step) {
        step = Math.min(waited === 0 ? FIRST_STEP : step * 1.25, LONGEST_STEP, timeout - waited);
        await pause(step);
        if (holds()) return true;
      }
      return false;
    } finally {
      leave();
    }
  }

  /** True if all waits have ended: nothing will happen any more that one could wait for. */
  get ended(): boolean {
    return this.over;
  }

  /** Ends all waits at once, and for good. */
  end(): void {
    this.over = true;
    for (const end of [...this.ends]) end();
  }

  /**
   * Waits for as long as the client does, and not after the end of all waits.
   *
   * @param caller the client; undefined if nobody can hang up.
   * @param begin waits for a client that hangs up in both cases.
   */
  async whileOpen<Result>(caller: Caller | undefined, begin: (either: Caller) => Promise<Result>): Promise<Result> {
    const listeners: (() => void)[] = [];
    const end = (): void => {
      for (const listener of listeners) listener();
    };
    const isOver = (): boolean => this.over || caller?.destroyed === true;
    caller?.once('close', end);
    this.ends.add(end);
    try {
      return await begin({
        get destroyed() {
          return isOver();
        },
        once: (_event, listener) => {
          if (this.over) listener();
          else listeners.push(listener);
        },
      });
    } finally {
      this.ends.delete(end);
    }
  }

  /** True if no more requests may wait. */
  get full(): boolean {
    return this.count >= this.limit;
  }

  /**
   * Counts one more request that waits.
   *
   * @returns a function to call when it no longer does.
   * @throws what `refuse` makes if too many are waiting already.
   */
  enter(refuse: (limit: number) => Error): () => void {
    if (this.full) throw refuse(this.limit);
    this.count += 1;
    return () => {
      this.count -= 1;
    };
  }
}

/** Waits for a number of milliseconds of real time. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The same for a request, whose wait ends as soon as the client hangs up. */
export function pauseFor(milliseconds: number, caller: Caller): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    caller.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Waits until a function is called.
 *
 * @param timeout real milliseconds after which waiting ends anyway.
 * @param caller waiting ends when it hangs up; undefined if nobody can.
 * @param begin receives the function.
 * @returns whether it was called in time.
 */
export function untilCalled(
  timeout: number,
  caller: Caller | undefined,
  begin: (call: () => void) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (wasCalled: boolean): void => {
      clearTimeout(timer);
      resolve(wasCalled);
    };
    const timer = setTimeout(() => end(false), timeout);
    caller?.once('close', () => end(false));
    begin(() => end(true));
  });
}

/** Waits for some turns of the event loop. After two, everything that had arrived at the sockets has been read. */
export async function endOfTurns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Calls a function after a number of milliseconds of real time. @returns a function that prevents it. */
export function timer(milliseconds: number, call: () => void): () => void {
  const handle = setTimeout(call, milliseconds);
  return () => clearTimeout(handle);
}
