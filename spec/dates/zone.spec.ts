import { expect } from 'chai';
import { DateFormat } from '../../server/dates/date-format';
import { parseZone } from '../../server/dates/zone';

const HOUR = 3_600_000;

/** The offset that the platform knows, asked for one instant. */
function known(id: string): (millis: number) => number {
  const formatter = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: id, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  return (millis) => {
    const parts = Object.fromEntries(formatter.formatToParts(millis).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 0, day, hour, minute, second } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - millis;
  };
}

describe('the offset of a region', () => {
  // Some of them change their offset for a month only, by half an hour, or by a whole day.
  for (const id of ['America/New_York', 'Africa/Casablanca', 'Asia/Gaza', 'Australia/Lord_Howe', 'Pacific/Apia']) {
    it(`is that of the platform: ${id}`, () => {
      const [zone, expected] = [parseZone(id), known(id)];
      for (let at = Date.UTC(2008, 0, 1); at < Date.UTC(2026, 0, 1); at += 89 * HOUR) {
        expect(zone?.offset(at), new Date(at).toISOString()).to.equal(expected(at));
      }
    });
  }

  it('changes in the second in which it should', () => {
    const zone = parseZone('Europe/Berlin');
    const change = Date.UTC(2024, 2, 31, 1);
    expect([zone?.offset(change - 1), zone?.offset(change)]).to.deep.equal([HOUR, 2 * HOUR]);
  });
});

describe('the names of zones', () => {
  const known = [
    'Z',
    'UTC',
    'GMT',
    'UT',
    'GMT0',
    'Zulu',
    'CET',
    'CST6CDT',
    'Etc/UTC',
    'US/Pacific',
    'SystemV/PST8',
    'Europe/Kyiv',
  ];
  const offsets = ['+1', '+01', '-0130', '+01:30', '+013015', '+01:30:15', 'UTC+1', 'GMT-02:00', 'UT+18'];
  for (const id of [...known, ...offsets]) it(`has ${id}`, () => expect(parseZone(id)?.id).to.equal(id));

  // The platform knows most of these; java.time does not.
  const names = [
    'europe/paris',
    'utc',
    'gmt',
    'EST',
    'PST',
    'MST',
    'HST',
    'ROC',
    'Etc/gmt+5',
    'US/Pacific-New',
    'Factory',
    'Europe/',
  ];
  const wrong = ['+19', '+18:01', '+1:30', '+130', '+01:3015', '+01:60', 'UTC+', '', 'z'];
  for (const id of [...names, ...wrong]) it(`does not have '${id}'`, () => expect(parseZone(id)).to.equal(undefined));
});

describe('names of zones in dates', () => {
  it('are refused where Java may know them', () => {
    expect(() => new DateFormat('yyyy-MM-dd z').parse('2024-07-01 EST')).to.throw(
      'es-connector-mock does not emulate names of time zones',
    );
    expect(() => new DateFormat('yyyy-MM-dd zzzz').parse('2024-07-01 Pacific Standard Time')).to.throw(
      'does not emulate',
    );
    expect(() => new DateFormat('yyyy-MM-dd zzzz').parse('2024-07-01 EST')).to.throw('failed to parse date field');
  });
});
