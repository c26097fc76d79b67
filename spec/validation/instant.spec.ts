import { expect } from 'chai';
import fc from 'fast-check';
import { readInstant } from '../../server/validation/instant';

describe('times', () => {
  const table: [text: string, instant: string | undefined][] = [
    ['2024-11-09T15:13:08.231Z', '2024-11-09T15:13:08.231Z'],
    ['2024-11-09T15:13:08Z', '2024-11-09T15:13:08.000Z'],
    ['2024-11-09T15:13Z', '2024-11-09T15:13:00.000Z'],
    ['2024-11-09T15Z', '2024-11-09T15:00:00.000Z'],
    ['2024-11-09T15:13:08.1Z', '2024-11-09T15:13:08.100Z'],
    ['2024-11-09T15:13:08.123456Z', '2024-11-09T15:13:08.123456Z'],
    ['2024-11-09T15:13:08.1234Z', '2024-11-09T15:13:08.123400Z'],
    ['2024-11-09T15:13:08,123456789+00:00', '2024-11-09T15:13:08.123456789Z'],
    ['2024-11-09T16:13:08.231+01:00', '2024-11-09T15:13:08.231Z'],
    ['2024-11-09T00:13:08-0530', '2024-11-09T05:43:08.000Z'],
    ['2024-12-31T23:00:00-02', '2025-01-01T01:00:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['2024-11-09T15:13:08', '2024-11-09T15:13:08.000Z'],
    ['2024-11-09T15', '2024-11-09T15:00:00.000Z'],
    ['1700000000123', '2023-11-14T22:13:20.123Z'],
    ['-1', '1969-12-31T23:59:59.999Z'],
    ['2024', undefined],
    ['-2024', undefined],
    ['2024-11-09', undefined],
    ['2024-11-09T', undefined],
    ['2024-02-30T00:00:00Z', undefined],
    ['2024-11-09T24:00:00Z', undefined],
    ['2024-11-09T00:60:00Z', undefined],
    ['2024-11-09T00:00:00+19:00', undefined],
    ['24-11-09T00:00:00Z', undefined],
    ['soon', undefined],
    ['', undefined],
  ];
  for (const [text, instant] of table) {
    it(`${JSON.stringify(text)} is ${instant ?? 'rejected'}`, () => expect(readInstant(text)).to.equal(instant));
  }

  it('are stored unchanged if they are in normal form @fuzz', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }), (date) => {
        expect(readInstant(date.toISOString())).to.equal(date.toISOString());
      }),
    );
  });
});
