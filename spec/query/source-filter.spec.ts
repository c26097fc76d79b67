import { expect } from 'chai';
import fc from 'fast-check';
import { sourceFilter, wholeSource } from '../../server/query/source-filter';

function filter(text: string, includes: readonly string[], excludes: readonly string[] = []): string | undefined {
  return sourceFilter({ fetch: true, includes, excludes })(text)?.text;
}

describe('source filter', () => {
  const text = '{"a":{"b":1.0,"c":[{"d":2,"e":"x"},{"e":3}]},"ab":[1, 2],"f":null,"g.h":{"i":12345678901234567890}}';
  const rows: [includes: string[], excludes: string[], left: string][] = [
    [['a.b'], [], '{"a":{"b":1.0}}'],
    [['a'], [], '{"a":{"b":1.0,"c":[{"d":2,"e":"x"},{"e":3}]}}'],
    [['a*'], [], '{"a":{"b":1.0,"c":[{"d":2,"e":"x"},{"e":3}]},"ab":[1,2]}'],
    [['a.c.d'], [], '{"a":{"c":[{"d":2}]}}'],
    [['*.e'], [], '{"a":{"c":[{"e":"x"},{"e":3}]}}'],
    [['f'], [], '{"f":null}'],
    [['g.h.i'], [], '{"g.h":{"i":12345678901234567890}}'],
    [['g'], [], '{"g.h":{"i":12345678901234567890}}'],
    [['nothing'], [], '{}'],
    [[], ['a', 'g.*'], '{"ab":[1,2],"f":null}'],
    [[], ['a.c'], '{"a":{"b":1.0},"ab":[1,2],"f":null,"g.h":{"i":12345678901234567890}}'],
    [['a'], ['*.e'], '{"a":{"b":1.0,"c":[{"d":2}]}}'],
    [['a.b'], ['a'], '{}'],
  ];
  for (const [includes, excludes, left] of rows) {
    it(`includes ${includes.join() || 'all'}, excludes ${excludes.join() || 'nothing'}`, () => {
      expect(filter(text, includes, excludes)).to.equal(left);
    });
  }

  it('returns the text as it was sent if nothing is filtered', () => {
    const odd = '{ "a" : 1.0 ,\n "b":[ ] }';
    expect(sourceFilter(wholeSource)(odd)?.text).to.equal(odd);
    expect(sourceFilter({ ...wholeSource, fetch: false })(odd)).to.equal(undefined);
  });

  it('reads past strings, escapes and comments', () => {
    expect(filter('{/* a */"a\\"}":"\\\\\\"}", // b\n"b":{"x":"}"}}', ['b'])).to.equal('{"b":{"x":"}"}}');
    expect(filter('{"\\u0061":1,"b":2}', ['a'])).to.equal('{"a":1}');
  });

  it('keeps everything that is included by name, for any document @fuzz', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-c]{1,2}$/), fc.jsonValue()), (document) => {
        const names = Object.keys(document);
        expect(JSON.parse(filter(JSON.stringify(document), ['*']) ?? '')).to.deep.equal(
          JSON.parse(JSON.stringify(document)),
        );
        for (const name of names) {
          const [kept, left] = [filter(JSON.stringify(document), [name]), filter(JSON.stringify(document), [], [name])];
          expect(JSON.parse(kept ?? '')).to.deep.equal(JSON.parse(JSON.stringify({ [name]: document[name] })));
          expect(Object.keys(JSON.parse(left ?? ''))).to.not.include(name);
        }
      }),
    );
  });
});
