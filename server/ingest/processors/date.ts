import { civilTime, utcMillis } from '../../dates/civil';
import { DateFormat } from '../../dates/date-format';
import { parseZone, UTC, type Zone } from '../../dates/zone';
import { refusing } from '../../errors/effect';
import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { parseDouble, parseInt64, ScriptFailure, stringValueOf } from '../../painless/java-values';
import type { Budget } from '../../runtime/budget';
import { option, optionalTemplate, textOption, textOr } from '../options';
import { processor } from './factory';

const OUTPUT_FORMAT = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";

/** The cost of trying one format. Most of the time goes into the error if the text does not match. */
const READING = 400;

/** Parses a string to milliseconds. Throws ElasticsearchError or ScriptFailure. */
type DateReader = (text: string, zone: Zone, now: number) => number;

const SPECIAL: { readonly [name: string]: DateReader } = {
  ISO8601: (text, zone) => new DateFormat('iso8601').parse(text, { zone }),
  UNIX: (text) => Math.trunc(parseDouble(text) * 1000),
  UNIX_MS: (text) => Number(parseInt64(text)),
  TAI64N: (text) => {
    const digits = text.replace(/^@/, '');
    return (
      Number.parseInt(digits.slice(1, 16), 16) * 1000 -
      10_000 +
      Math.trunc(Number.parseInt(digits.slice(16, 24), 16) / 1e6)
    );
  },
};

/** The reader for a format. In a Java pattern without a year, the current year is assumed. */
function readerOf(format: string): DateReader {
  const special = Object.hasOwn(SPECIAL, format) ? SPECIAL[format] : undefined;
  if (special) return special;
  const dates = new DateFormat(format.replace(/^8/, ''));
  const hasYear = /[uyY]/.test(format.replace(/'[^']*'/g, '')) || /^[a-z_]+$/.test(format);
  return (text, zone, now) => {
    const millis = dates.parse(text, { zone });
    return hasYear ? millis : utcMillis({ ...civilTime(millis), year: civilTime(now).year });
  };
}

function zoneOf(name: string | undefined): Zone {
  if (name === undefined) return UTC;
  const zone = parseZone(name);
  if (zone) return zone;
  throw new ElasticsearchError('zone_rules_exception', `Unknown time-zone ID: ${name}`);
}

const locale = refusing(
  'languages other than English',
  option((config, name) => {
    const given = config.optionalText(name);
    if (given !== undefined && !/^(?:en|root)/i.test(given)) throw notEmulated(`dates in the language [${given}]`);
  }),
);

const OPTIONS = {
  field: textOption,
  target_field: textOr('@timestamp'),
  timezone: optionalTemplate,
  locale,
  formats: option((config, name) => config.list(name).map((format) => readerOf(String(format)))),
  output_format: option((config, name) => outputFormat(config.text(name, OUTPUT_FORMAT))),
} as const;

/** DateProcessor. */
export const date = processor(
  OPTIONS,
  ({ field, target_field: target, timezone, formats: readers, output_format: output }) => {
    return (document, { clock }) => {
      const value = document.get(field);
      const text = value === null ? null : stringValueOf(value, document.budget);
      const zone = zoneOf(timezone?.resolve(document));
      document.set(target, output.print(firstReading(readers, text, zone, clock.now(), document.budget), zone));
      return undefined;
    };
  },
);

function outputFormat(pattern: string): DateFormat {
  try {
    return new DateFormat(pattern);
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
    throw illegalArgument(`invalid output format [${pattern}]`, error);
  }
}

/** The first matching format wins. If none matches, the first failure is reported. */
function firstReading(
  readers: readonly DateReader[],
  text: string | null,
  zone: Zone,
  now: number,
  budget: Budget,
): number {
  let failure: ElasticsearchError | undefined;
  for (const read of readers) {
    budget.charge(READING);
    try {
      if (text !== null) return read(text, zone, now);
    } catch (error) {
      if (error instanceof ScriptFailure) failure ??= new ElasticsearchError(error.type, error.reason);
      else if (error instanceof ElasticsearchError && error.type !== 'not_emulated_exception') failure ??= error;
      else throw error;
    }
  }
  throw illegalArgument(`unable to parse date [${text}]`, failure);
}
