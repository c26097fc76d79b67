import { expect } from 'chai';
import { DateFormat, DEFAULT_DATE_FORMAT } from '../../server/dates/date-format';
import { parseDateMath } from '../../server/dates/date-math';
import { requireZone } from '../../server/dates/require-zone';

describe('date math', () => {
  const format = new DateFormat(DEFAULT_DATE_FORMAT);
  const now = Date.UTC(2024, 4, 15, 10, 20, 30, 400);
  const read = (text: string, roundUp = false, zone?: string): string =>
    new Date(parseDateMath(text, { format, now, roundUp, zone: zone ? requireZone(zone) : undefined })).toISOString();

  const cases: [text: string, down: string, up: string][] = [
    ['now', '2024-05-15T10:20:30.400Z', '2024-05-15T10:20:30.400Z'],
    ['now-300s', '2024-05-15T10:15:30.400Z', '2024-05-15T10:15:30.400Z'],
    ['now/d', '2024-05-15T00:00:00.000Z', '2024-05-15T23:59:59.999Z'],
    ['now-1y/y', '2023-01-01T00:00:00.000Z', '2023-12-31T23:59:59.999Z'],
    ['now+1M/M', '2024-06-01T00:00:00.000Z', '2024-06-30T23:59:59.999Z'],
    ['now/w', '2024-05-13T00:00:00.000Z', '2024-05-19T23:59:59.999Z'],
    ['2024-01-31||+1M', '2024-02-29T00:00:00.000Z', '2024-02-29T00:00:00.000Z'],
    ['2024-01-01||+1d/d', '2024-01-02T00:00:00.000Z', '2024-01-02T23:59:59.999Z'],
    ['2024-01-01', '2024-01-01T00:00:00.000Z', '2024-01-01T23:59:59.999Z'],
    ['now-1H', '2024-05-15T09:20:30.400Z', '2024-05-15T09:20:30.400Z'],
  ];
  for (const [text, down, up] of cases) {
    it(`${text}`, () => {
      expect(read(text)).to.equal(down);
      expect(read(text, true)).to.equal(up);
    });
  }

  it('uses days in a time zone', () => {
    expect(read('now/d', false, 'Europe/Berlin')).to.equal('2024-05-14T22:00:00.000Z');
    expect(read('2024-12-01', false, '-05:00')).to.equal('2024-12-01T05:00:00.000Z');
    expect(read('2024-03-31||/d', true, 'Europe/Berlin')).to.equal('2024-03-31T21:59:59.999Z');
  });

  const failures: [text: string, reason: string][] = [
    ['now+', 'truncated date math [+]'],
    ['now+1x', 'unit [x] not supported for date math [+1x]'],
    ['now*2', 'operator not supported for date math [*2]'],
    ['now/2d', 'rounding `/` can only be used on single unit types [/2d]'],
    [
      'nonsense',
      'failed to parse date field [nonsense] with format [strict_date_optional_time||epoch_millis]: ' +
        '[failed to parse date field [nonsense] with format [strict_date_optional_time||epoch_millis]]',
    ],
  ];
  for (const [text, reason] of failures) {
    it(`rejects ${text}`, () => expect(() => read(text)).to.throw(reason));
  }
});
