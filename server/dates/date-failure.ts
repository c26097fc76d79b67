import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { impossibleDay } from './impossible-day';
import { type DateFields, invalidField, isNanosAlone, readStart } from './parse-date';
import type { Element } from './pattern';

/** Longer texts are cut in errors (DateTimeFormatter.createError). */
const SHOWN = 64;

/**
 * Why java.time does not read a text by a pattern, as the cause that Elasticsearch names.
 *
 * @returns date_time_parse_exception, or what is thrown when a date is made of the fields: then, nothing is said of the format.
 * Undefined for a text that can be read.
 */
export function dateFailure(elements: readonly Element[], text: string): ElasticsearchError | undefined {
  const { fields, at } = readStart(elements, text);
  if (!fields) return unreadable(text, ` at index ${at}`);
  if (at < text.length) return unreadable(text, `, unparsed text found at index ${at}`);
  if (fields.beyond) return dateTimeException('Zone offset not in valid range: -18:00 to +18:00');
  const day = impossibleDay(fields);
  const invalid = (isResolved(fields) ? day : undefined) ?? invalidField(fields);
  if (invalid !== undefined) return unreadable(text, `: ${invalid}`, dateTimeException(invalid));
  if (isNanosAlone(fields)) {
    return illegalArgument(
      `temporal accessor [{NanoOfSecond=${fields.numbers.nano}},ISO] cannot be converted to zoned date time`,
    );
  }
  return day === undefined ? undefined : dateTimeException(day);
}

/** Whether java.time makes a date of the fields while it parses: not for years of an era, which patterns with `y` have. */
function isResolved({ numbers, yearOfEra }: DateFields): boolean {
  if (numbers.year === undefined || yearOfEra) return false;
  return numbers.dayOfYear !== undefined || (numbers.month !== undefined && numbers.day !== undefined);
}

function unreadable(text: string, why: string, causedBy?: ElasticsearchError): ElasticsearchError {
  return new ElasticsearchError('date_time_parse_exception', couldNotBeParsed(text, why), { causedBy });
}

/** The message of a DateTimeParseException. @param why ` at index 3`, `, unparsed text found at index 3` or `: Invalid value …` */
export function couldNotBeParsed(text: string, why: string): string {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
  return `Text '${shown}' could not be parsed${why}`;
}

const dateTimeException = (reason: string) => new ElasticsearchError('date_time_exception', reason);
