import { numberFormatException } from '../../errors/elasticsearch-error';
import { own } from '../../json/value';

/** A place on the earth, in degrees. */
export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

/** Meters in each unit of length, by all of its names (DistanceUnit). */
export const METERS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [0.0254, 'in', 'inch'],
      [0.9144, 'yd', 'yards'],
      [0.3048, 'ft', 'feet'],
      [1000, 'km', 'kilometers'],
      [1852, 'NM', 'nmi', 'nauticalmiles'],
      [0.001, 'mm', 'millimeters'],
      [0.01, 'cm', 'centimeters'],
      [1609.344, 'mi', 'miles'],
      [1, 'm', 'meters'],
    ] as const
  ).flatMap(([meters, ...names]) => names.map((name) => [name, meters])),
);

/**
 * A distance as a text with a unit (DistanceUnit.Distance.parseDistance).
 *
 * @returns meters
 * @throws ElasticsearchError 400 number_format_exception
 */
export function parseMeters(text: string): number {
  const trimmed = text.trim();
  let end = trimmed.length;
  while (end > 0 && /[A-Za-z]/.test(trimmed[end - 1] as string)) end -= 1;
  const digits = trimmed.slice(0, end);
  const meters = own(METERS, trimmed.slice(end) || 'm');
  const number = Number(digits);
  if (meters === undefined || digits.trim() === '' || Number.isNaN(number)) throw numberFormatException(text);
  return number * meters;
}
