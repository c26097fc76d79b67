import { expect } from 'chai';
import { SystemClock } from '../../server/runtime/clock';

/** The machine's clock, with a time that only moves when it is told to. */
class HeldClock extends SystemClock {
  time = Date.parse('2024-05-01T10:00:00.123Z');

  override now(): number {
    return this.time;
  }
}

describe('the system clock', () => {
  it('gives no instant twice', () => {
    const clock = new HeldClock();
    expect([clock.instant(), clock.instant(), clock.instant()]).to.deep.equal([
      '2024-05-01T10:00:00.123Z',
      '2024-05-01T10:00:00.123001Z',
      '2024-05-01T10:00:00.123002Z',
    ]);
    clock.time += 1;
    expect(clock.instant()).to.equal('2024-05-01T10:00:00.124Z');
  });
});
