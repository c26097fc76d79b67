/** How values map to the keys of buckets. */
export interface KeySteps {
  /** The key of the bucket that contains a value. */
  keyOf(value: number): number;
  /** The key of the next bucket. */
  next(key: number): number;
  /** True if all values from a key to the next one have this key. */
  readonly regular?: boolean | undefined;
}

/** The unit in which time zones move their clocks, in milliseconds: within it, all instants have the same key, or nearly all. */
const CELL = 900_000;

/** Numbers the buckets of a histogram, and finds that of a value without rounding each. */
export class KeyFinder {
  /** The keys of the buckets, by number. */
  readonly keys: number[] = [];
  private readonly numbers = new Map<number, number>();
  /** The bounds of buckets that are known, in ascending order, and the numbers of the buckets. */
  private readonly lows: number[] = [];
  private readonly highs: number[] = [];
  private readonly bounded: number[] = [];
  private readonly cells = new Map<number, number>();
  private last = 0;

  constructor(private readonly steps: KeySteps) {}

  /** The number of the bucket of a value. */
  find(value: number): number {
    return this.steps.regular ? this.findByBounds(value) : this.findByCell(value);
  }

  private findByBounds(value: number): number {
    const { lows, highs, bounded } = this;
    if (value >= (lows[this.last] as number) && value < (highs[this.last] as number))
      return bounded[this.last] as number;
    let [low, high] = [0, lows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lows[middle] as number) <= value) low = middle + 1;
      else high = middle;
    }
    const at = low - 1;
    if (at >= 0 && value < (highs[at] as number)) {
      this.last = at;
      return bounded[at] as number;
    }
    return this.insert(low, value);
  }

  private insert(at: number, value: number): number {
    const key = this.steps.keyOf(value);
    const number = this.numberOf(key);
    this.lows.splice(at, 0, key);
    this.highs.splice(at, 0, this.steps.next(key));
    this.bounded.splice(at, 0, number);
    this.last = at;
    return number;
  }

  /** A cell is remembered if its first and last instant have the same key. */
  private findByCell(value: number): number {
    const cell = Math.floor(value / CELL);
    const known = this.cells.get(cell);
    if (known !== undefined) return known;
    const { steps } = this;
    const number = this.numberOf(steps.keyOf(value));
    const [first, last] = [steps.keyOf(cell * CELL), steps.keyOf((cell + 1) * CELL - 1)];
    if (first === last) this.cells.set(cell, number);
    return number;
  }

  private numberOf(key: number): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }
}
