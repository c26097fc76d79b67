const DATE = 'uuuu-MM-dd';
const TIME = 'HH:mm:ss';

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
  date_optional_time: `uuuu[-MM[-dd['T'[HH[:mm[:ss[f]]][Q]]]]]`,
  date_optional_time_nanos: `uuuu[-MM[-dd['T'[HH[:mm[:ss[g]]][Q]]]]]`,
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
