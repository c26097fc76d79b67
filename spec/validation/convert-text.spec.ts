import { expect } from 'chai';
import { conversionError } from '../../server/validation/convert-text';
import type { ConvertSpec } from '../../server/validation/parser-spec';
import { chainOf } from './failure-of';

const date = (fields: string): string =>
  `date_time_exception: Unable to obtain Instant from TemporalAccessor: DateTime[${fields}] of type org.elasticsearch.common.time.DateTime`;
const noTime = 'hours=null, minutes=null, seconds=null, nanos=null, zoneId=null, offset=null';
const midnight = 'hours=0, minutes=0, seconds=0';

/** Strings that are rejected, and the chain of errors. */
const refused: readonly (readonly [ConvertSpec, string, ...string[]])[] = [
  ['time', '', 'cannot parse empty date'],
  [
    'time',
    '2024-01-01 10:00',
    'failed to parse date field [2024-01-01 10:00] with format [strict_date_optional_time||epoch_millis]',
    'date_time_parse_exception: Failed to parse with all enclosed parsers',
  ],
  [
    'time',
    '2024',
    date(`years=2024, months=null, days=null, ${noTime}`),
    'unsupported_temporal_type_exception: No InstantSeconds value available',
  ],
  [
    'time',
    '2024-05-06T',
    date(`years=2024, months=5, days=6, ${noTime}`),
    'unsupported_temporal_type_exception: No InstantSeconds value available',
  ],
  [
    'time',
    '2024-02-30T00:00:00Z',
    date(`years=2024, months=2, days=30, ${midnight}, nanos=0, zoneId=Z, offset=Z`),
    "date_time_exception: Invalid date 'FEBRUARY 30'",
  ],
  [
    'time',
    '2023-02-29T00:00:00.5+0200',
    date(`years=2023, months=2, days=29, ${midnight}, nanos=500000000, zoneId=+02:00, offset=+02:00`),
    "date_time_exception: Invalid date 'February 29' as '2023' is not a leap year",
  ],
  [
    'time',
    '2024-00-10T00:00:00',
    date(`years=2024, months=0, days=10, ${midnight}, nanos=0, zoneId=null, offset=null`),
    'date_time_exception: Invalid value for MonthOfYear (valid values 1 - 12): 0',
  ],
  [
    'cron',
    'a b',
    'invalid cron expression [a b]',
    'illegal cron expression format [java.lang.StringIndexOutOfBoundsException: begin 0, end 3, length 1]',
  ],
  [{ pattern: '^(?:[aA])$', error: 'Unknown Letter [{}].' }, '$&{}', 'Unknown Letter [$&{}].'],
];

describe('strings that are converted', () => {
  for (const [convert, text, ...chain] of refused) {
    it(`${JSON.stringify(text)} is rejected`, () => {
      const error = conversionError(text, convert);
      expect(error && chainOf(error)).to.eql(chain);
    });
  }

  it('returns nothing for valid ones', () => {
    expect(conversionError('2024-02-29T00:00:00Z', 'time')).to.equal(undefined);
    expect(conversionError('0 0 0 * * ?', 'cron')).to.equal(undefined);
    expect(conversionError('A', { pattern: '^(?:[aA])$', error: '' })).to.equal(undefined);
  });
});
