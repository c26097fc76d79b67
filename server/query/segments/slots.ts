/** Places of documents in a segment, ascending, each once. */
export type Slots = Uint16Array;

/** The most documents in a segment: a place among them has 16 bits. */
export const SEGMENT_SIZE = 16_384;

/** From this ratio of lengths on, the members of the shorter list are looked up in the longer one. */
const MUCH_LONGER = 32;

const every: Slots = new Uint16Array(SEGMENT_SIZE);
for (let slot = 0; slot < SEGMENT_SIZE; slot += 1) every[slot] = slot;

/** No places. */
export const noSlots: Slots = new Uint16Array(0);

/** All places of a segment. */
export function allSlots(size: number): Slots {
  return every.subarray(0, size);
}

/** The places for which a test holds. */
export function slotsWhere(among: Slots, test: (slot: number) => boolean): Slots {
  const found = new Uint16Array(among.length);
  let count = 0;
  for (let at = 0; at < among.length; at += 1) {
    const slot = among[at] as number;
    if (test(slot)) found[count++] = slot;
  }
  return found.subarray(0, count);
}

/** The places in both lists. `size` is that of the segment: a list of this length has all places. */
export function intersection(a: Slots, b: Slots, size: number): Slots {
  if (a.length === size) return b;
  if (b.length === size) return a;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const found = new Uint16Array(short.length);
  let count = 0;
  let at = 0;
  const leap = long.length > short.length * MUCH_LONGER;
  for (let from = 0; from < short.length; from += 1) {
    const slot = short[from] as number;
    if (leap) at = firstFrom(long, slot, at);
    else while (at < long.length && (long[at] as number) < slot) at += 1;
    if (long[at] === slot) found[count++] = slot;
  }
  return found.subarray(0, count);
}

/** The places in the first list that are not in the second. */
export function difference(slots: Slots, excluded: Slots): Slots {
  if (excluded.length === 0) return slots;
  const found = new Uint16Array(slots.length);
  let count = 0;
  let at = 0;
  for (let from = 0; from < slots.length; from += 1) {
    const slot = slots[from] as number;
    while (at < excluded.length && (excluded[at] as number) < slot) at += 1;
    if (excluded[at] !== slot) found[count++] = slot;
  }
  return found.subarray(0, count);
}

/** The places in any of several lists. */
export function union(lists: readonly Slots[], size: number): Slots {
  const filled = lists.filter(({ length }) => length > 0);
  if (filled.length < 2) return filled[0] ?? noSlots;
  const marks = new Uint8Array(size);
  for (const list of filled) for (let at = 0; at < list.length; at += 1) marks[list[at] as number] = 1;
  return markedSlots(marks);
}

/** The places that have a mark. */
export function markedSlots(marks: Uint8Array): Slots {
  const found = new Uint16Array(marks.length);
  let count = 0;
  for (let slot = 0; slot < marks.length; slot += 1) if (marks[slot] !== 0) found[count++] = slot;
  return found.subarray(0, count);
}

/** Where the first place that is not below another stands in a list. */
export function firstFrom(slots: Slots, slot: number, from = 0): number {
  let [low, high] = [from, slots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slots[middle] as number) < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}
