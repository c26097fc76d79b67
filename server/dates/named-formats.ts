const DATE = 'uuuu-MM-dd';
const TIME = 'HH:mm:ss';

/** Formats that are not strict leave out the day, and the month, even before a time. */
const LENIENT_DATE = 'uuuu[-MM[-dd]]';

/**
 * The patterns of Elasticsearch's named formats (DateFormatters). Those with `strict_` require all digits; the same
 * names without it accept fewer. `basic_` formats have one form only.
 */
export const strictFormats: Readonly<Record<string, string>> = {
  date: DATE,
  date_hour: `${DATE}'T'HH`,
  date_hour_minute: `${DATE}'T'HH:mm`,
  date_hour_minute_second: `${DATE}'T'${TIME}`,
  date_hour_minute_second_fraction: `${DATE}'T'${TIME}f`,
  date_hour_minute_second_millis: `${DATE}'T'${TIME}f`,
  date_optional_time: `uuuu[-MM[-dd['T'[HH[:mm[:ss[P]]][Q]]]]]`,
  date_optional_time_nanos: `uuuu[-MM[-dd['T'${TIME}[U][Q]]]]`,
  date_time: `${DATE}'T'${TIME}fQ`,
  date_time_no_millis: `${DATE}'T'${TIME}Q`,
  hour: 'HH',
  hour_minute: 'HH:mm',
  hour_minute_second: TIME,
  hour_minute_second_fraction: `${TIME}f`,
  hour_minute_second_millis: `${TIME}f`,
  ordinal_date: 'uuuu-DDD',
  ordinal_date_time: `uuuu-DDD'T'${TIME}gQ`,
  ordinal_date_time_no_millis: `uuuu-DDD'T'${TIME}Q`,
  time: `${TIME}fQ`,
  time_no_millis: `${TIME}Q`,
  t_time: `'T'${TIME}fQ`,
  t_time_no_millis: `'T'${TIME}Q`,
  year: 'uuuu',
  year_month: 'uuuu-MM',
  year_month_day: DATE,
};

/** What a named format reads. */
export interface NamedFormat {
  readonly pattern: string;
  /** Fewer digits than letters will do. */
  readonly lenient: boolean;
  /** The most digits of a year, which has no plus then, if that is not what the pattern says. */
  readonly yearDigits?: number;
}

/** Formats that are not what their names say, or not the strict form of the same name: what they read. */
export const otherFormats: Readonly<Record<string, NamedFormat>> = {
  date: { pattern: LENIENT_DATE, lenient: true },
  date_hour: { pattern: `${LENIENT_DATE}'T'HH`, lenient: true },
  date_hour_minute: { pattern: `${LENIENT_DATE}'T'HH:mm`, lenient: true },
  date_hour_minute_second: { pattern: `${LENIENT_DATE}'T'${TIME}`, lenient: true },
  date_hour_minute_second_fraction: { pattern: `${LENIENT_DATE}'T'${TIME}f`, lenient: true },
  date_hour_minute_second_millis: { pattern: `${LENIENT_DATE}'T'${TIME}j`, lenient: true },
  date_optional_time: { pattern: `${LENIENT_DATE}['T'[HH[:mm[:ss[P]][Q]]]]`, lenient: true },
  date_time: { pattern: `${LENIENT_DATE}'T'HH:mm[:ssf]R`, lenient: true },
  hour_minute_second_millis: { pattern: `${TIME}j`, lenient: true },
  ordinal_date: { pattern: 'uuuu-D', lenient: false },
  year: { pattern: 'uuuu', lenient: true, yearDigits: 19 },
  year_month: { pattern: 'uuuu-M', lenient: true, yearDigits: 19 },
  year_month_day: { pattern: 'uuuu-M-d', lenient: true, yearDigits: 19 },
  strict_ordinal_date: { pattern: 'uuuu-DDD', lenient: false, yearDigits: 4 },
  strict_year_month_day: { pattern: LENIENT_DATE, lenient: false, yearDigits: 4 },
  date_time_no_millis: { pattern: `${LENIENT_DATE}'T'HH:mm[:ss][Q]`, lenient: true },
  strict_date_time: { pattern: `${DATE}'T'${TIME}[f]Q`, lenient: false },
};

/** Formats that Elasticsearch reads with parsers of its own, which only say that they cannot (Iso8601DateTimeParser). */
export const isoFormats: ReadonlySet<string> = new Set([
  'iso8601',
  'strict_date_hour_minute_second',
  'strict_date_hour_minute_second_fraction',
  'strict_date_hour_minute_second_millis',
  'strict_date_optional_time',
  'strict_date_optional_time_nanos',
  'strict_date_time',
  'strict_date_time_no_millis',
  'strict_year',
  'strict_year_month',
]);

export const plainFormats: Readonly<Record<string, string>> = {
  basic_date: 'uuuuMMdd',
  basic_date_time: "uuuuMMdd'T'HHmmssfQ",
  basic_date_time_no_millis: "uuuuMMdd'T'HHmmssQ",
  basic_ordinal_date: 'uuuuDDD',
  basic_ordinal_date_time: "uuuuDDD'T'HHmmssfQ",
  basic_ordinal_date_time_no_millis: "uuuuDDD'T'HHmmssQ",
  basic_time: 'HHmmssfQ',
  basic_time_no_millis: 'HHmmssQ',
  basic_t_time: "'T'HHmmssfQ",
  basic_t_time_no_millis: "'T'HHmmssQ",
};

/** Formats of week-based years: known, but not emulated. */
export const weekFormats: ReadonlySet<string> = new Set([
  'basic_week_date',
  'basic_week_date_time',
  'basic_week_date_time_no_millis',
  'week_date',
  'week_date_time',
  'week_date_time_no_millis',
  'weekyear',
  'weekyear_week',
  'weekyear_week_day',
]);
