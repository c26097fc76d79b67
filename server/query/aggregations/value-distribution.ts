import { illegalArgument } from '../../errors/elasticsearch-error';

/** The values seen so far, for metrics that are about their distribution. */
export interface Distribution {
  /** @throws ElasticsearchError 400 if the method cannot count the value */
  add(value: number): void;
  readonly size: number;
  /** The value below which `percent` (0 to 100) of all values lie; NaN without values. */
  percentile(percent: number): number;
  /** How many of the values, in percent, lie below a value; NaN without values. */
  rank(value: number): number;
}

/**
 * All values, sorted when first asked (Elasticsearch's SortingDigest, which its HybridDigest is until it has 20 values for
 * each unit of `compression`). Beyond that Elasticsearch estimates what this computes.
 */
export class SortedValues implements Distribution {
  private readonly values: number[] = [];
  private sorted = true;

  add(value: number): void {
    this.values.push(value);
    this.sorted = false;
  }

  get size(): number {
    return this.values.length;
  }

  /** Interpolates between the two nearest values (Dist.quantile). */
  percentile(percent: number): number {
    const values = this.inOrder();
    if (values.length === 0) return Number.NaN;
    const place = Math.min(Math.max((percent / 100) * (values.length - 1), 0), values.length - 1);
    const low = values[Math.floor(place)] ?? Number.NaN;
    const high = values[Math.ceil(place)] ?? Number.NaN;
    return low + (place - Math.floor(place)) * (high - low);
  }

  /**
   * Each value stands for the stretch from half way to the one before to half way to the next one (Dist.cdf of 9.1); half of
   * those that are equal to the lowest or the highest lie below it.
   */
  rank(value: number): number {
    const values = this.inOrder();
    const count = values.length;
    const [first, last] = [values[0], values[count - 1]];
    if (first === undefined || last === undefined) return Number.NaN;
    if (value < first) return 0;
    if (value > last) return 100;
    if (count === 1) return 50;
    if (value === first) return (firstWhere(values, (one) => one > value) / 2 / count) * 100;
    if (value === last) return ((count + firstWhere(values, (one) => one >= value)) / 2 / count) * 100;
    return this.rankBetween(values, value);
  }

  private rankBetween(values: readonly number[], value: number): number {
    const at = firstWhere(values, (one, place) => value < one + ((values[place + 1] ?? one) - one) / 2);
    const middle = values[at] as number;
    const right = ((values[at + 1] as number) - middle) / 2;
    const left = at === 0 ? right : (middle - (values[at - 1] as number)) / 2;
    const share = (value - (middle - left)) / (middle + right - (middle - left));
    return Math.max((at + share) / values.length, 0) * 100;
  }

  /** The median of the distances from the median (InternalMedianAbsoluteDeviation). */
  medianAbsoluteDeviation(): number {
    const median = this.percentile(50);
    const distances = new SortedValues();
    for (const value of this.values) distances.add(Math.abs(median - value));
    return distances.percentile(50);
  }

  private inOrder(): readonly number[] {
    if (!this.sorted) this.values.sort((a, b) => a - b);
    this.sorted = true;
    return this.values;
  }
}

/** The first place at which a condition holds that holds for all later ones, too; the number of values if it never does. */
function firstWhere(values: readonly number[], holds: (value: number, place: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(values[middle] as number, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Totals {
  /** The number of values that were counted. */
  readonly size: number;
  readonly slots: readonly number[];
  readonly totals: readonly number[];
}

/**
 * Counts by slots that are wider for larger numbers (org.HdrHistogram.DoubleHistogram): each doubling is divided into the
 * same number of slots, as many as keep the given number of decimal digits apart.
 */
export class HdrHistogram implements Distribution {
  /** Counts by the lowest value of the slot. */
  private readonly counts = new Map<number, number>();
  private readonly slots: number;
  private smallest = Number.POSITIVE_INFINITY;
  private ordered: Totals | undefined;
  size = 0;

  constructor(digits: number) {
    this.slots = 2 ** (Math.ceil(Math.log2(2 * 10 ** digits)) - 1);
  }

  add(value: number): void {
    if (value < 0) throw illegalArgument('Negative values are not supported by HDR aggregation');
    const slot = this.slotOf(value);
    this.counts.set(slot, (this.counts.get(slot) ?? 0) + 1);
    this.size += 1;
    if (value > 0) this.smallest = Math.min(this.smallest, value);
  }

  /** The highest value of the slot that contains the percentile; of the lowest percentile, the lowest. */
  percentile(percent: number): number {
    if (this.size === 0) return Number.NaN;
    // Rounded to the nearest number of values (AbstractHistogram.getValueAtPercentile of HdrHistogram 2.1.9).
    const wanted = Math.max(Math.floor((percent / 100) * this.size + 0.5), 1);
    const { slots, totals } = this.inOrder();
    const slot = slots[firstWhere(totals, (total) => total >= wanted)];
    if (slot === undefined) return Number.NaN;
    return percent === 0 ? slot : this.highestOf(slot);
  }

  rank(value: number): number {
    if (this.size === 0) return Number.NaN;
    const slot = this.slotOf(value);
    const { slots, totals } = this.inOrder();
    const counted = totals[firstWhere(slots, (one) => one > slot) - 1] ?? 0;
    return (counted * 100) / this.size;
  }

  /** The slots in ascending order, and how many values each and those before it have; made anew after the last value. */
  private inOrder(): Totals {
    if (this.ordered?.size === this.size) return this.ordered;
    const pairs = [...this.counts].sort(([a], [b]) => a - b);
    let counted = 0;
    const totals = pairs.map(([, count]) => {
      counted += count;
      return counted;
    });
    this.ordered = { size: this.size, slots: pairs.map(([slot]) => slot), totals };
    return this.ordered;
  }

  private slotOf(value: number): number {
    if (value <= 0) return 0;
    const width = this.widthAt(value);
    return Math.floor(value / width) * width;
  }

  /** Slots are made of units; those of the smallest value's doubling are one unit wide. */
  private highestOf(slot: number): number {
    if (slot === 0) return 0;
    return slot + this.widthAt(slot) - this.widthAt(this.smallest);
  }

  private widthAt(value: number): number {
    return 2 ** Math.floor(Math.log2(value)) / this.slots;
  }
}
