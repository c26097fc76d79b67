import { illegalArgument } from '../../errors/elasticsearch-error';
import type { QueryParameter } from '../../http/parameters';

const FACTORS: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1024,
  mb: 1024 ** 2,
  gb: 1024 ** 3,
  tb: 1024 ** 4,
  pb: 1024 ** 5,
};
const UNITS = Object.keys(FACTORS);

/** `bytes`: the unit in which to show sizes as plain numbers. */
export const bytesParameter: QueryParameter<string | undefined> = {
  read: (raw) => {
    const unit = raw === undefined || raw === '' ? undefined : raw.toLowerCase();
    const name = unit && unit.length === 1 && unit !== 'b' ? `${unit}b` : unit;
    if (name !== undefined && !Object.hasOwn(FACTORS, name)) {
      throw illegalArgument(`failed to parse [${raw}] as a bytes unit`);
    }
    return name;
  },
};

/** A size as shown by `_cat`: `2.2kb`, or an integer in the requested unit (ByteSizeValue.toString). */
export function sizeText(size: number, unit: string | undefined): string {
  if (unit !== undefined) return String(Math.floor(size / (FACTORS[unit] as number)));
  const best = [...UNITS].reverse().find((name) => size >= (FACTORS[name] as number)) ?? 'b';
  const value = Math.floor((size / (FACTORS[best] as number)) * 10) / 10;
  return `${Number.isInteger(value) ? value : value.toFixed(1)}${best}`;
}
