/** So many times the numbers are divided before they are sorted: their order was as bad as it can be. */
const MOST_DIVISIONS = 64;

/** The number at a place if they were in ascending order. They are moved, and none of them is NaN. */
export function nthSmallest(numbers: Float64Array, place: number): number {
  let [from, to] = [0, numbers.length - 1];
  for (let divisions = 0; from < to; divisions += 1) {
    if (divisions === MOST_DIVISIONS) {
      numbers.subarray(from, to + 1).sort();
      break;
    }
    const [lower, upper] = divide(numbers, from, to);
    if (place <= lower) to = lower;
    else if (place >= upper) from = upper;
    else break;
  }
  return numbers[place] as number;
}

/**
 * Moves those up to one of the numbers before those from it on (Hoare's partition).
 *
 * @returns where the lower ones end and the upper ones begin; what is between is in its place.
 */
function divide(numbers: Float64Array, from: number, to: number): [lower: number, upper: number] {
  const pivot = median(numbers[from] as number, numbers[(from + to) >> 1] as number, numbers[to] as number);
  let [low, high] = [from, to];
  while (low <= high) {
    while ((numbers[low] as number) < pivot) low += 1;
    while ((numbers[high] as number) > pivot) high -= 1;
    if (low > high) break;
    const moved = numbers[low] as number;
    numbers[low++] = numbers[high] as number;
    numbers[high--] = moved;
  }
  return [high, low];
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
