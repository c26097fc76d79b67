import type { Eventually } from './eventually';
import { stopwatch } from './stopwatch';
import { endOfTurns } from './wait';

/** Milliseconds of work after which other requests get their turn. */
const SLICE = 40;

/** How many steps are taken between two looks at the clock, which takes about as long as the shortest step. */
const STRIDE = 4;

/** How to share the event loop with other requests. */
export interface Turns {
  /** Steps between two looks at the clock: fewer if they are long. */
  readonly stride?: number;
  /** Called after others have had their turn, which may have changed or deleted anything. What it throws ends the work. */
  readonly resumed?: () => void;
}

/**
 * Repeats a step until it returns false. Work that takes longer than some milliseconds is done in slices, between which other
 * requests are handled; shorter work is finished at once, without a promise.
 *
 * @throws what the step throws; later, the promise is rejected with it.
 */
export function inTurns(step: () => boolean, turns: Turns = {}): Eventually<void> {
  if (!runSlice(step, turns)) return undefined;
  return inFurtherTurns(step, turns);
}

/** The same for each item of a list. @returns what `map` returns for each. */
export function mapInTurns<T, U>(
  items: readonly T[],
  map: (item: T, position: number) => U,
  turns?: Turns,
): Eventually<U[]> {
  const mapped: U[] = [];
  const step = (): boolean => {
    const at = mapped.length;
    if (at === items.length) return false;
    mapped.push(map(items[at] as T, at));
    return true;
  };
  const rest = inTurns(step, turns);
  return rest instanceof Promise ? rest.then(() => mapped) : mapped;
}

async function inFurtherTurns(step: () => boolean, turns: Turns): Promise<void> {
  do {
    await endOfTurns(1);
    turns.resumed?.();
  } while (runSlice(step, turns));
}

/** @returns whether there is more to do. */
function runSlice(step: () => boolean, { stride = STRIDE }: Turns): boolean {
  const started = stopwatch();
  do {
    for (let taken = 0; taken < stride; taken += 1) if (!step()) return false;
  } while (stopwatch() - started < SLICE);
  return true;
}
