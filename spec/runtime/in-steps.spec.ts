import { expect } from 'chai';
import { atOnce, sortedInSteps } from '../../server/runtime/in-steps';

describe('sorting in steps', () => {
  const ascending = (a: number, b: number): number => a - b;

  it('gives the order of sorting at once', () => {
    for (const length of [0, 1, 16_384, 16_385, 50_000]) {
      const items = Array.from({ length }, (_, at) => (at * 7_919) % 100_003);
      expect(atOnce(sortedInSteps(items, ascending)), String(length)).to.deep.equal(items.toSorted(ascending));
    }
  });

  it('takes more steps for more items', () => {
    const stepsFor = (length: number): number => {
      const items = Array.from({ length }, (_, at) => -at);
      return [...sortedInSteps(items, ascending)].length;
    };
    expect(stepsFor(10)).to.equal(1);
    expect(stepsFor(100_000)).to.be.greaterThan(10);
  });
});
