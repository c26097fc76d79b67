import { ElasticsearchError } from '../errors/elasticsearch-error';

const NOT_EMULATED = /^(strict_)?(basic_)?week(_date|year)/;

/** Formats that Elasticsearch knows by name (DateFormatters): date part, time part, and whether a zone follows. */
const dates: Readonly<Record<string, string>> = {
  date: 'uuuu-MM-dd',
  year_month_day: 'uuuu-MM-dd',
  year_month: 'uuuu-MM',
  year: 'uuuu',
  ordinal_date: 'uuuu-DDD',
  basic_date: 'uuuuMMdd',
  basic_ordinal_date: 'uuuuDDD',
};

const times: Readonly<Record<string, readonly string[]>> = {
  hour: ['HH'],
  hour_minute: ['HH:mm'],
  hour_minute_second: ['HH:mm:ss'],
  hour_minute_second_fraction: ['HH:mm:ss.SSS', ...fractions('HH:mm:ss')],
  hour_minute_second_millis: ['HH:mm:ss.SSS', ...fractions('HH:mm:ss')],
  time: ['HH:mm:ss.SSSXXX', ...fractions('HH:mm:ss', 'XXX')],
  time_no_millis: ['HH:mm:ssXXX'],
  basic_time: ['HHmmss.SSSX', ...fractions('HHmmss', 'X')],
  basic_time_no_millis: ['HHmmssX'],
};

function fractions(time: string, zone = ''): string[] {
  return Array.from({ length: 9 }, (_, index) => `${time}.${'S'.repeat(index + 1)}${zone}`);
}

/**
 * The Java patterns that a named format stands for; the first one prints.
 *
 * @returns undefined where the name is none: it is a pattern itself then.
 * @throws ElasticsearchError 501 for formats of week dates.
 */
export function namedPatterns(name: string): readonly string[] | undefined {
  if (NOT_EMULATED.test(name)) {
    throw new ElasticsearchError('not_emulated_exception', `date format [${name}] is not emulated`);
  }
  const strict = name.startsWith('strict_');
  const patterns = combine(strict ? name.slice(7) : name);
  if (!patterns || strict || name.startsWith('basic_')) return patterns;
  return [...patterns, ...patterns.map(lenient)];
}

function combine(name: string): readonly string[] | undefined {
  if (Object.hasOwn(dates, name)) return [dates[name] as string];
  if (Object.hasOwn(times, name)) return times[name];
  if (name.startsWith('t_')) return times[name.slice(2)]?.map((time) => `'T'${time}`);
  if (name.startsWith('basic_t_')) return times[`basic_${name.slice(8)}`]?.map((time) => `'T'${time}`);
  const split = /^(basic_ordinal_date|basic_date|ordinal_date|date)_(.+)$/.exec(name);
  if (!split) return undefined;
  const [, date = '', rest = ''] = split;
  const time = times[date.startsWith('basic') ? `basic_${rest}` : rest];
  return time?.map((pattern) => `${dates[date]}'T'${pattern}`);
}

/** One digit is enough for each field. */
function lenient(pattern: string): string {
  return pattern.replace(/MM|dd|HH|mm|ss/g, (field) => field[0] as string);
}
