import { expect } from 'chai';
import fc from 'fast-check';
import { wildcardTest } from '../../server/query/patterns/wildcard';

describe('wildcard patterns', () => {
  it('match the same with and without an automaton @fuzz', () => {
    const part = fc.constantFrom('a', 'b', 'ab', '*', 'é', '\u{1f600}');
    const text = fc
      .array(fc.constantFrom('a', 'b', 'ab', 'é', '\u{1f600}'), { maxLength: 8 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), text, (parts, tested) => {
        const pattern = parts.join('');
        // An escaped letter is that letter, but leaves the pattern to the automaton.
        const escaped = `${pattern}\\a`;
        expect(wildcardTest(pattern)(tested), pattern).to.equal(wildcardTest(escaped)(`${tested}a`));
      }),
      { numRuns: 1000 },
    );
  });
});
