/** Work that is done in steps, between which others have their turn, and what it results in. */
export type InSteps<T> = Generator<undefined, T, undefined>;

/** Takes all steps at once. */
export function atOnce<T>(work: InSteps<T>): T {
  let next = work.next();
  while (!next.done) next = work.next();
  return next.value;
}

/** A function as work that takes a single step. */
export function oneStep<A extends readonly unknown[], T>(run: (...given: A) => T): (...given: A) => InSteps<T> {
  // biome-ignore lint/correctness/useYield: there is nothing between the steps of a single one
  return function* (...given) {
    return run(...given);
  };
}

/** The items for which a test holds, one of which is tested in each step. */
export function* filteredInSteps<T>(items: readonly T[], test: (item: T, at: number) => boolean): InSteps<T[]> {
  const found: T[] = [];
  for (const [at, item] of items.entries()) {
    if (test(item, at)) found.push(item);
    yield;
  }
  return found;
}

/** So many items are sorted or merged in one step. */
const AT_A_TIME = 16_384;

/** The items in ascending order: small parts are sorted first, and then merged. */
export function* sortedInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): InSteps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += AT_A_TIME) {
    runs.push(items.slice(from, from + AT_A_TIME).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left, right] = [runs[at] as readonly T[], runs[at + 1]];
      merged.push(right ? yield* mergedInSteps(left, right, compare) : left);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergedInSteps<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): InSteps<readonly T[]> {
  const merged: T[] = [];
  let [a, b] = [0, 0];
  while (a < left.length && b < right.length) {
    if (compare(left[a] as T, right[b] as T) <= 0) merged.push(left[a++] as T);
    else merged.push(right[b++] as T);
    if (merged.length % AT_A_TIME === 0) yield;
  }
  while (a < left.length) merged.push(left[a++] as T);
  while (b < right.length) merged.push(right[b++] as T);
  return merged;
}
