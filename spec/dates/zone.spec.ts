import { expect } from 'chai';
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
