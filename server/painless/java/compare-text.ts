import { chargeScan, type Meter } from '../values/meter';

/** String.compareTo. */
export function compareText(a: string, b: string, meter: Meter): number {
  const shorter = Math.min(a.length, b.length);
  let index = 0;
  while (index < shorter && a.charCodeAt(index) === b.charCodeAt(index)) index++;
  chargeScan(meter, index);
  return index < shorter ? a.charCodeAt(index) - b.charCodeAt(index) : a.length - b.length;
}
