import { expect } from 'chai';
import { SystemClock } from '../../server/runtime/clock';

const START = Date.parse('2024-05-01T10:00:00.123Z');

/** The system clock, with a time that advances only when told to. */
class HeldClock extends SystemClock {
  time = START;

  override now(): number {
    return this.time;
  }
}

describe('the system clock', () => {
  it('returns ever later instants, even when compared as strings', () => {
    const clock = new HeldClock();
    expect([clock.instant(), clock.instant(), clock.instant()]).to.deep.equal([
      '2024-05-01T10:00:00.123Z',
      '2024-05-01T10:00:00.124Z',
      '2024-05-01T10:00:00.125Z',
    ]);
    clock.time += 10;
    expect(clock.instant()).to.equal('2024-05-01T10:00:00.133Z');
  });

  it('never returns an instant twice, nor one that is far ahead', () => {
    const clock = new HeldClock();
    const instants = Array.from({ length: 500 }, () => clock.instant());
    expect(new Set(instants).size).to.equal(500);
    expect(instants.at(-1)).to.match(/^2024-05-01T10:00:00\.143\d{3}Z$/);
    clock.time += 1;
    expect(Date.parse(clock.instant())).to.be.within(START, START + 21);
  });

  it('follows a clock that is set back', () => {
    const clock = new HeldClock();
    clock.instant();
    clock.time -= 60_000;
    expect(clock.instant()).to.equal('2024-05-01T09:59:00.123Z');
  });
});
