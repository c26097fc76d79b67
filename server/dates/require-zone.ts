import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { parseZone, type Zone } from './zone';

/**
 * The zone of a name or an offset (java.time.ZoneId.of).
 *
 * @throws ElasticsearchError date_time_exception or zone_rules_exception if there is none.
 */
export function zoneNamed(text: string): Zone {
  const zone = parseZone(text);
  if (zone) return zone;
  if (/^[A-Za-z][A-Za-z0-9~/._+-]+$/.test(text)) {
    throw new ElasticsearchError('zone_rules_exception', `Unknown time-zone ID: ${text}`);
  }
  throw new ElasticsearchError('date_time_exception', invalidZone(text));
}

/** What ZoneOffset.of says of single characters and offsets, and ZoneRegion of other texts. */
function invalidZone(text: string): string {
  const hours = /^[+-](\d{2})(?::?\d{2}){0,2}$/.exec(text)?.[1];
  if (hours !== undefined && Number(hours) > 18) {
    const sign = text.startsWith('-') ? '-' : '';
    return `Zone offset hours not in valid range: value ${sign}${Number(hours)} is not in the range -18 to 18`;
  }
  if (text.length <= 1 || /^[+-]/.test(text)) return `Invalid ID for ZoneOffset, invalid format: ${text}`;
  return `Invalid ID for region-based ZoneId, invalid format: ${text}`;
}

/** The same for the parameter of a query, which reports the Java exception as its cause. @throws ElasticsearchError 400 */
export function requireZone(text: string): Zone {
  try {
    return zoneNamed(text);
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    const name = error.type === 'zone_rules_exception' ? 'zone.ZoneRulesException' : 'DateTimeException';
    throw illegalArgument(`java.time.${name}: ${error.reason}`, error);
  }
}
