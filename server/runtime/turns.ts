import { andThen, type Eventually } from './eventually';
import type { InSteps } from './in-steps';
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
 * Repeats a step until it returns false, or a promise of it: the next step is taken when that is fulfilled. Work that takes longer than some milliseconds is done in slices, between which other
 * requests are handled; shorter work is finished at once, without a promise.
 *
 * @throws what the step throws; later, the promise is rejected with it.
 */
export function inTurns(step: () => Eventually<boolean>, turns: Turns = {}): Eventually<void> {
  const more = runSlice(step, turns);
  return more === false ? undefined : inFurtherTurns(more, step, turns);
}

/**
 * Does work that comes in steps, in slices if it takes long. What ends the work early also ends the generator, so that it can clean
 * up.
 *
 * @returns the result of the work.
 */
export function resultInTurns<T>(work: InSteps<T>, turns?: Turns): Eventually<T> {
  let last = work.next();
  if (last.done) return last.value;
  const step = (): boolean => {
    last = work.next();
    return !last.done;
  };
  const result = (): T => last.value as T;
  const rest = inTurns(step, { stride: 1, ...turns });
  return rest instanceof Promise ? rest.then(result).finally(() => work.return(result())) : result();
}

/** The same for each item of a list. @returns what `map` returns for each, one after the other. */
export function mapInTurns<T, U>(
  items: readonly T[],
  map: (item: T, position: number) => Eventually<U>,
  turns?: Turns,
): Eventually<U[]> {
  const mapped: U[] = [];
  const keep = (value: U): true => {
    mapped.push(value);
    return true;
  };
  const step = (): Eventually<boolean> => {
    const at = mapped.length;
    return at < items.length && andThen(map(items[at] as T, at), keep);
  };
  const rest = inTurns(step, turns);
  return rest instanceof Promise ? rest.then(() => mapped) : mapped;
}

async function inFurtherTurns(more: Eventually<boolean>, step: () => Eventually<boolean>, turns: Turns): Promise<void> {
  let isMore = await more;
  while (isMore) {
    await endOfTurns(1);
    turns.resumed?.();
    isMore = await runSlice(step, turns);
  }
}

/** @returns whether there is more to do. */
function runSlice(step: () => Eventually<boolean>, { stride = STRIDE }: Turns): Eventually<boolean> {
  const started = stopwatch();
  do {
    for (let taken = 0; taken < stride; taken += 1) {
      const more = step();
      if (more !== true) return more;
    }
  } while (stopwatch() - started < SLICE);
  return true;
}
