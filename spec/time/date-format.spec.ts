import { expect } from 'chai';
import fc from 'fast-check';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { compileDateFormat, DEFAULT_DATE_FORMAT } from '../../server/time/date-format';

const iso = (text: string): number => Date.parse(text);

describe('date formats', () => {
  const good: [string, string, number][] = [
    [DEFAULT_DATE_FORMAT, '2024', iso('2024-01-01')],
    [DEFAULT_DATE_FORMAT, '2024-02', iso('2024-02-01')],
    [DEFAULT_DATE_FORMAT, '2024-01-02', iso('2024-01-02')],
    [DEFAULT_DATE_FORMAT, '2024-01-02T10', iso('2024-01-02T10:00Z')],
    [DEFAULT_DATE_FORMAT, '2024-01-02T10:11', iso('2024-01-02T10:11Z')],
    [DEFAULT_DATE_FORMAT, '2024-01-02T10:11:12.123456+00:00', iso('2024-01-02T10:11:12.123Z')],
    [DEFAULT_DATE_FORMAT, '2024-01-02T10:11:12,5Z', iso('2024-01-02T10:11:12.500Z')],
    [DEFAULT_DATE_FORMAT, '2024-01-02T10:11:12+0230', iso('2024-01-02T10:11:12+02:30')],
    [DEFAULT_DATE_FORMAT, '2024-07-02T10:00:00Europe/Paris', iso('2024-07-02T08:00Z')],
    [DEFAULT_DATE_FORMAT, '1704067200000', 1704067200000],
    [DEFAULT_DATE_FORMAT, '-1704067200000', -1704067200000],
    [DEFAULT_DATE_FORMAT, '-2024-01-01', iso('-002024-01-01T00:00Z')],
    ['epoch_second', '1704067200', 1704067200000],
    ['date_optional_time', '2024-1-2T3:4', iso('2024-01-02T03:04Z')],
    ['yyyy/MM/dd HH:mm:ss||yyyy/MM/dd', '2024/01/02 10:11:12', iso('2024-01-02T10:11:12Z')],
    ['yyyy/MM/dd HH:mm:ss||yyyy/MM/dd', '2024/01/02', iso('2024-01-02')],
    ["dd-MMM-yyyy 'at' hh:mm a", '02-Jan-2024 at 03:30 PM', iso('2024-01-02T15:30Z')],
    ['basic_date', '20240102', iso('2024-01-02')],
    ['basic_date_time', '20240102T101112.500Z', iso('2024-01-02T10:11:12.500Z')],
    ['date_time_no_millis', '2024-01-02T10:11:12Z', iso('2024-01-02T10:11:12Z')],
    ['strict_date_hour_minute_second', '2024-01-02T10:11:12', iso('2024-01-02T10:11:12Z')],
    ['ordinal_date', '2024-060', iso('2024-02-29')],
    ['uuuu-MM-dd[ HH:mm]', '2024-01-02', iso('2024-01-02')],
  ];
  for (const [pattern, text, millis] of good) {
    it(`${pattern} reads ${text}`, () => expect(compileDateFormat(pattern).parse(text)).to.equal(millis));
  }

  const bad: [string, string][] = [
    [DEFAULT_DATE_FORMAT, 'nonsense'],
    [DEFAULT_DATE_FORMAT, ''],
    [DEFAULT_DATE_FORMAT, '2024-1-2'],
    [DEFAULT_DATE_FORMAT, '2024-02-30'],
    [DEFAULT_DATE_FORMAT, '2024-13-01'],
    [DEFAULT_DATE_FORMAT, '2024-01-02 10:11:12'],
    [DEFAULT_DATE_FORMAT, '2024-01-02T25:00'],
    [DEFAULT_DATE_FORMAT, '2024-01-02T10:11:12.'],
    [DEFAULT_DATE_FORMAT, '2024-01-02T10:11:12+25:00'],
    [DEFAULT_DATE_FORMAT, '2024-01-02T10:11:12Nowhere/City'],
    ['yyyy/MM/dd', '2024-01-02'],
    ['basic_date', '2024-01-02'],
  ];
  for (const [pattern, text] of bad) {
    it(`${pattern} refuses ${JSON.stringify(text)}`, () => {
      expect(compileDateFormat(pattern).parse(text)).to.equal(undefined);
    });
  }

  const printed: [string, string][] = [
    [DEFAULT_DATE_FORMAT, '2024-01-02T10:11:12.034Z'],
    ['epoch_millis', '1704190272034'],
    ['yyyy-MM-dd', '2024-01-02'],
    ['EEE, d MMM yy h:mm a', 'Tue, 2 Jan 24 10:11 AM'],
    ['date_time_no_millis', '2024-01-02T10:11:12Z'],
    ['strict_date_optional_time_nanos', '2024-01-02T10:11:12.034Z'],
  ];
  for (const [pattern, text] of printed) {
    it(`${pattern} prints ${text}`, () => {
      expect(compileDateFormat(pattern).print(iso('2024-01-02T10:11:12.034Z'))).to.equal(text);
    });
  }

  it('prints in a zone', () => {
    const format = compileDateFormat(DEFAULT_DATE_FORMAT);
    expect(format.print(0, 3600)).to.equal('1970-01-01T01:00:00.000+01:00');
    expect(format.print(iso('2024-07-01T00:00Z'), 'Europe/Paris')).to.equal('2024-07-01T02:00:00.000+02:00');
    expect(format.parse('1970-01-01T01:00', 3600)).to.equal(0);
  });

  it('refuses patterns that Java refuses', () => {
    expect(() => compileDateFormat('yyyy-bb')).to.throw(
      ElasticsearchError,
      'Invalid format: [yyyy-bb]: Unknown pattern letter: b',
    );
  });

  it('reads back what it prints', () => {
    const format = compileDateFormat(DEFAULT_DATE_FORMAT);
    fc.assert(
      fc.property(fc.integer({ min: -62135596800000, max: 253402300799999 }), (millis) => {
        expect(format.parse(format.print(millis))).to.equal(millis);
      }),
    );
  });

  it('takes any text without failing', () => {
    const formats = [DEFAULT_DATE_FORMAT, 'yyyy/MM/dd HH:mm:ss', 'date_time', 'basic_date'].map(compileDateFormat);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-:TZ.+/ aE') }), (text) => {
        for (const format of formats) format.parse(text);
      }),
    );
  });
});
