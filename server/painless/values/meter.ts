import { ScriptFailure } from './failures';

/** What work and memory are charged to: the budget of a request, or a script that runs within it. */
export interface Meter {
  /** @throws when the budget is spent. */
  charge(work: number): void;
  /** @throws when the budget is spent. */
  chargeMemory(bytes: number): void;
}

/** The maximum nesting of values that are visited recursively; the JVM's stack overflows too, only later. */
const MAX_NESTING = 1000;

/** The cost of entering a list, a map or a set. */
const VISIT = 3;

/**
 * Text of this size is charged whole even where it shares memory with what it was made of, and for each byte of a character:
 * a document that holds it is written as JSON, too, and kept.
 */
const LARGE_TEXT = 1024 * 1024;
const BYTES_PER_CHARACTER = 4;

/** Charges a visit of a value inside others. Throws ScriptFailure where they are nested too deeply. */
export function chargeVisit(meter: Meter, depth: number): void {
  if (depth > MAX_NESTING) throw new ScriptFailure('stack_overflow_error', null);
  meter.charge(VISIT);
}

function bytesOf(length: number): number {
  return length > LARGE_TEXT ? length * BYTES_PER_CHARACTER : length;
}

/** Charges text that is read from one end to the other. */
export function chargeScan(meter: Meter, length: number): void {
  meter.charge(1 + length / 32);
}

/** Charges text that is about to be made, of characters that are all copied. */
export function chargeText(meter: Meter, length: number): void {
  meter.charge(1 + length / 32);
  meter.chargeMemory(bytesOf(length));
}

/** Charges for a string that is about to be concatenated; the engine copies its parts only later. */
export function chargeJoin(meter: Meter, length: number): void {
  meter.charge(1 + length / 2048);
  meter.chargeMemory(length > LARGE_TEXT ? bytesOf(length) : length / 4);
}

/**
 * Charges a search for a part of a text. Searching for a long part goes back over the text once for every 250 of its
 * characters, in the worst case.
 */
export function chargeSearch(meter: Meter, length: number, partLength: number): void {
  meter.charge(1 + (length / 32) * (1 + partLength / 250));
}

/** Charges elements that are copied or made. */
export function chargeElements(meter: Meter, count: number): void {
  meter.charge(count / 2);
  meter.chargeMemory(count * 8);
}

/** Concatenates strings. */
export function joinText(parts: readonly string[], separator: string, meter: Meter): string {
  const length = parts.reduce((sum, part) => sum + part.length + separator.length, 0);
  meter.charge(parts.length / 8);
  chargeText(meter, length);
  return parts.join(separator);
}
