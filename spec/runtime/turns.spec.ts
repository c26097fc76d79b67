import { expect } from 'chai';
import { inTurns, mapInTurns } from '../../server/runtime/turns';

/** Keeps the processor busy for a number of milliseconds. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('work in turns', () => {
  it('is done at once if it is short', () => {
    expect(mapInTurns([1, 2, 3], (n, position) => n * 10 + position)).to.deep.equal([10, 21, 32]);
    expect(mapInTurns([], () => 1)).to.deep.equal([]);
    let steps = 0;
    expect(inTurns(() => ++steps < 9)).to.equal(undefined);
    expect(steps).to.equal(9);
  });

  it('lets others have their turn if it is long, and keeps the order', async () => {
    const seen: string[] = [];
    setImmediate(() => seen.push('other'));
    const mapped = mapInTurns([1, 2, 3, 4, 5, 6, 7, 8], (n) => {
      work(25);
      seen.push(String(n));
      return n;
    });
    expect(mapped).to.be.instanceOf(Promise);
    expect(await mapped).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(seen.filter((one) => one !== 'other').join('')).to.equal('12345678');
    expect(seen.indexOf('other')).to.be.within(1, 7);
  });

  it('ends with what a later step throws, and with what is found on return', async () => {
    const fails = mapInTurns([1, 2, 3, 4, 5], (n) => {
      work(50);
      if (n === 5) throw new Error('the fifth');
    });
    expect(await Promise.resolve(fails).catch((error: Error) => error.message)).to.equal('the fifth');
    let steps = 0;
    const step = (): boolean => {
      steps += 1;
      work(50);
      return true;
    };
    const resumed = (): void => {
      throw new Error('given up');
    };
    const given = await Promise.resolve(inTurns(step, { stride: 1, resumed })).catch((error: Error) => error.message);
    expect([given, steps]).to.deep.equal(['given up', 1]);
  });
});
