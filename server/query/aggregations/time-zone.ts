import { zoneNamed } from '../../dates/require-zone';
import { field } from '../../validation/fields';
import type { Cursor } from '../dsl/cursor';

/**
 * `time_zone`: a name, an offset, or a number of hours (DateTimeUtils, ObjectParser.declareField).
 *
 * @throws ElasticsearchError if there is no such zone.
 */
export const timeZone = field('LONG', (value: Cursor) => {
  const text = value.token === 'VALUE_NUMBER' ? hours(value.int()) : value.text();
  zoneNamed(text);
  return text;
});

/** ZoneOffset.ofHours */
function hours(count: number): string {
  const digits = String(Math.abs(count)).padStart(2, '0');
  return `${count < 0 ? '-' : '+'}${digits}:00`;
}
