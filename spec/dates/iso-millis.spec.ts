import { expect } from 'chai';
import fc from 'fast-check';
import { DateFormat } from '../../server/dates/date-format';
import { isoMillis } from '../../server/dates/iso-millis';

describe('isoMillis', () => {
  // Not at the front, so that the fast path is not taken.
  const exact = new DateFormat('epoch_millis||strict_date_optional_time');
  const two = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
  const tail = fc.constantFrom(
    '',
    'Z',
    '.5',
    '.123456789Z',
    '.',
    '.1234+01:00',
    '+02:30',
    '-17:00',
    '+18:00',
    '+1',
    'x',
    '+0100',
  );

  it('agrees with the exact path, if it returns anything @fuzz', () => {
    fc.assert(
      fc.property(two, two, two, two, two, two, tail, (century, month, day, hour, minute, second, end) => {
        for (const text of [
          `${century}24-${month}-${day}`,
          `${century}24-${month}-${day}T${hour}:${minute}:${second}${end}`,
        ]) {
          const fast = isoMillis(text);
          if (fast !== undefined) expect(fast, text).to.equal(exact.tryParse(text));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('handles the usual forms', () => {
    for (const text of [
      '2024-01-02',
      '2024-01-02T10:11:12Z',
      '2024-01-02T10:11:12.123456+00:00',
      '2024-01-02T10:11:12.5-03:30',
    ]) {
      expect(isoMillis(text), text).to.equal(exact.tryParse(text)).and.not.equal(undefined);
    }
  });
});
