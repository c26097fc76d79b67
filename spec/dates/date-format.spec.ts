import { expect } from 'chai';
import fc from 'fast-check';
import { DateFormat, DEFAULT_DATE_FORMAT } from '../../server/dates/date-format';

const iso = (millis: number | undefined): string | undefined =>
  millis === undefined ? undefined : new Date(millis).toISOString();

describe('date formats', () => {
  const cases: [format: string, text: string, first: string | undefined, last?: string][] = [
    [DEFAULT_DATE_FORMAT, '2024-01-02', '2024-01-02T00:00:00.000Z', '2024-01-02T23:59:59.999Z'],
    [DEFAULT_DATE_FORMAT, '2024', '2024-01-01T00:00:00.000Z', '2024-01-01T23:59:59.999Z'],
    [DEFAULT_DATE_FORMAT, '2024-01-02T10:11', '2024-01-02T10:11:00.000Z', '2024-01-02T10:11:59.999Z'],
    [DEFAULT_DATE_FORMAT, '2024-01-02T10:11:12.123456+00:00', '2024-01-02T10:11:12.123Z', '2024-01-02T10:11:12.123Z'],
    [DEFAULT_DATE_FORMAT, '2024-01-02T10:11:12+02:00', '2024-01-02T08:11:12.000Z'],
    [DEFAULT_DATE_FORMAT, '1704448800000', '2024-01-05T10:00:00.000Z', '2024-01-05T10:00:00.000Z'],
    [DEFAULT_DATE_FORMAT, '2024-02-30', undefined],
    [DEFAULT_DATE_FORMAT, '2024-1-2', undefined],
    [DEFAULT_DATE_FORMAT, '2023-01-19T14:50:33UTC', '2023-01-19T14:50:33.000Z'],
    [DEFAULT_DATE_FORMAT, '2023-01-19T14:50:33Europe/Paris', '2023-01-19T13:50:33.000Z'],
    [DEFAULT_DATE_FORMAT, '2023-01-19T14:50:33Foo', undefined],
    [DEFAULT_DATE_FORMAT, '2023-01-19UTC', undefined],
    [DEFAULT_DATE_FORMAT, '2024-01-02 10:11:12', undefined],
    ['date_optional_time', '2024-1-2', '2024-01-02T00:00:00.000Z'],
    ['yyyy/MM/dd HH:mm:ss||yyyy/MM/dd||epoch_millis', '2024/01/02', '2024-01-02T00:00:00.000Z'],
    ['dd.MM.yyyy', '02.01.2024', '2024-01-02T00:00:00.000Z'],
    ['basic_date', '20240102', '2024-01-02T00:00:00.000Z'],
    ['epoch_second', '1704448800', '2024-01-05T10:00:00.000Z'],
    ['dd/MMM/yyyy:HH:mm:ss Z', '10/Oct/2000:13:55:36 -0700', '2000-10-10T20:55:36.000Z'],
    ['hh:mm a', '01:30 PM', '1970-01-01T13:30:00.000Z'],
    ['strict_year_month', '2024-02', '2024-02-01T00:00:00.000Z'],
  ];
  for (const [format, text, first, last] of cases) {
    it(`${format} reads ${text}`, () => {
      expect(iso(new DateFormat(format).tryParse(text))).to.equal(first);
      if (last) expect(iso(new DateFormat(format).tryParse(text, { roundUp: true }))).to.equal(last);
    });
  }

  it('names the format in its error', () => {
    expect(() => new DateFormat(DEFAULT_DATE_FORMAT).parse('nonsense')).to.throw(
      'failed to parse date field [nonsense] with format [strict_date_optional_time||epoch_millis]',
    );
  });

  // The causes that a real node names.
  const refused: [format: string, text: string, reason: string][] = [
    [DEFAULT_DATE_FORMAT, '', 'cannot parse empty datetime'],
    [DEFAULT_DATE_FORMAT, '2024-02-30', "Invalid date 'FEBRUARY 30'"],
    [DEFAULT_DATE_FORMAT, '2023-02-29', "Invalid date 'February 29' as '2023' is not a leap year"],
    [DEFAULT_DATE_FORMAT, '0000-00-00', 'Invalid value for MonthOfYear (valid values 1 - 12): 0'],
    [DEFAULT_DATE_FORMAT, '2024-01-00', 'Invalid value for DayOfMonth (valid values 1 - 28/31): 0'],
    [DEFAULT_DATE_FORMAT, '2024-13-01', `failed to parse date field [2024-13-01] with format [${DEFAULT_DATE_FORMAT}]`],
    ['yyyy-MM-dd', '2024-13-30', 'Invalid value for MonthOfYear (valid values 1 - 12): 13'],
    ['date_optional_time', '2024-02-30', 'failed to parse date field [2024-02-30] with format [date_optional_time]'],
  ];
  for (const [format, text, reason] of refused) {
    it(`${format} refuses '${text}'`, () => expect(() => new DateFormat(format).parse(text)).to.throw(reason));
  }

  // The reasons that a real node names.
  const patterns: [pattern: string, reason: string][] = [
    ['VVV', 'Pattern letter count must be 2: V'],
    ['zzzzz', 'Too many pattern letters: z'],
    ['XXXXXX', 'Too many pattern letters: X'],
    ['aa', 'Too many pattern letters: a'],
    ['HHH', 'Too many pattern letters: H'],
    ['DDDD', 'Too many pattern letters: D'],
    ['MMMMMM', 'Too many pattern letters: M'],
    ['SSSSSSSSSS', 'Minimum width must be from 0 to 9 inclusive but was 10'],
    ['yyyyyyyyyyyyyyyyyyyy', 'The minimum width must be from 1 to 19 inclusive but was 20'],
    ['date_optional_time_nanos', 'Unknown pattern letter: t'],
  ];
  for (const [pattern, reason] of patterns) {
    it(`refuses the pattern ${pattern}`, () => {
      expect(() => new DateFormat(pattern)).to.throw(`Invalid format: [${pattern}]: ${reason}`);
    });
  }

  it('rejects invalid patterns', () => {
    expect(() => new DateFormat('yyyy-bb')).to.throw('Invalid format: [yyyy-bb]: Unknown pattern letter: b');
  });

  it('reads what it prints @fuzz', () => {
    const formats = [
      'strict_date_optional_time',
      'epoch_millis',
      'strict_date_time',
      'basic_date_time',
      'yyyyMMddHHmmssSSS',
    ];
    const instant = fc.integer({ min: Date.UTC(1600, 0, 1), max: Date.UTC(9999, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...formats), instant, (name, millis) => {
        const format = new DateFormat(name);
        expect(format.parse(format.print(millis))).to.equal(millis);
      }),
    );
  });

  it('prints the same as JavaScript @fuzz', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9999, 0, 1) }), (millis) => {
        expect(new DateFormat('strict_date_optional_time').print(millis)).to.equal(iso(millis));
      }),
    );
  });
});
