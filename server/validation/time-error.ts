import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { readInstant } from './instant';

/** The dates that Iso8601Parser accepts, with their fields; it does not check whether the month has the day. */
const DATE =
  /^(-?\d{4})(?:-(0\d|1[0-2])(?:-([0-2]\d|3[01])(?:T(?:([01]\d|2[0-3])(?::([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?)?$/;
const MONTHS = 'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'.split(' ');

/**
 * The error that TimeUtils.parseTimeFieldToInstant throws for a string: JavaDateFormatter.parse, then Instant.from.
 * Undefined if the string is a valid time.
 */
export function timeError(text: string): ElasticsearchError | undefined {
  if (readInstant(text) !== undefined) return undefined;
  if (text === '') return illegalArgument('cannot parse empty date');
  const date = DATE.exec(text);
  if (date) return noInstant(date);
  const causedBy = new ElasticsearchError('date_time_parse_exception', 'Failed to parse with all enclosed parsers');
  return illegalArgument(
    `failed to parse date field [${text}] with format [strict_date_optional_time||epoch_millis]`,
    causedBy,
  );
}

/** The formatter accepts the date, but it is not an instant: it has no time of day, or the day does not exist. */
function noInstant(date: readonly (string | undefined)[]): ElasticsearchError {
  const reason = `Unable to obtain Instant from TemporalAccessor: ${describe(date)} of type org.elasticsearch.common.time.DateTime`;
  const causedBy =
    date[4] === undefined
      ? new ElasticsearchError('unsupported_temporal_type_exception', 'No InstantSeconds value available')
      : new ElasticsearchError('date_time_exception', calendarFault(date));
  return new ElasticsearchError('date_time_exception', reason, { causedBy });
}

/** The record DateTime as a string. Missing parts of the time count as zero if there is an hour. */
function describe([, year, month, day, hour, minute, second, fraction = '', zone]: readonly (string | undefined)[]) {
  const field = (text: string | undefined) => (text === undefined ? 'null' : String(Number(text)));
  const time = (text: string | undefined) => (hour === undefined ? 'null' : String(Number(text ?? 0)));
  const offset =
    zone === undefined ? 'null' : zone.replace(/^(...)(?::?(\d\d))?$/, (_, hours, rest) => `${hours}:${rest ?? '00'}`);
  const fields = [
    `years=${field(year)}, months=${field(month)}, days=${field(day)}`,
    `hours=${time(hour)}, minutes=${time(minute)}, seconds=${time(second)}, nanos=${time(fraction.padEnd(9, '0'))}`,
    `zoneId=${offset}, offset=${offset}`,
  ];
  return `DateTime[${fields.join(', ')}]`;
}

/** LocalDate.of. */
function calendarFault([, year, month, day]: readonly (string | undefined)[]): string {
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return `Invalid value for MonthOfYear (valid values 1 - 12): ${Number(month)}`;
  if (Number(day) === 0) return 'Invalid value for DayOfMonth (valid values 1 - 28/31): 0';
  if (Number(day) === 29) return `Invalid date 'February 29' as '${Number(year)}' is not a leap year`;
  return `Invalid date '${name} ${Number(day)}'`;
}
