import { expect } from 'chai';
import fc from 'fast-check';
import { wildcardMatch } from '../../server/json/wildcard';
import { type IndicesOptions, indicesOptions, optionsFrom, splitByComma } from '../../server/store/indices-options';
import { resolveIndices, resolveTargets } from '../../server/store/resolve';
import { resolveSingle } from '../../server/store/resolve-single';
import type { Store } from '../../server/store/store';
import { errorOf } from './mapped';
import { newStore, sample } from './sample-store';

function names(store: Store, text: string, options: Partial<IndicesOptions> = {}): string[] {
  return resolveIndices(store, splitByComma(text), { ...indicesOptions.openOnly, ...options }).map(
    (index) => index.name,
  );
}

describe('resolveIndices', () => {
  const visible = ['hidden-two', 'other', 'search-a', 'search-b'];
  const found: [string, Partial<IndicesOptions>, string[]][] = [
    ['search-a,other', {}, ['other', 'search-a']],
    ['search-*', {}, ['search-a', 'search-b']],
    ['search-*,-search-b', {}, ['search-a']],
    ['search-*,-both', {}, ['search-a', 'search-b']],
    ['s*,o*,-*b', {}, ['other', 'search-a']],
    ['*,-*', {}, []],
    ['zzz*', {}, []],
    ['', {}, visible],
    ['_all', {}, visible],
    ['*', { ignoreAliases: true }, ['other', 'search-a', 'search-b']],
    ['*', { expandHidden: true }, ['.hidden-one', ...visible]],
    ['*', { expandOpen: false, expandClosed: true, forbidClosed: false }, ['gone']],
    ['.hidden-*', {}, ['.hidden-one']],
    ['hidden-*', {}, []],
    ['hidden-two', {}, ['hidden-two']],
    ['vis*', {}, ['hidden-two']],
    ['sec*', {}, []],
    ['secret', {}, ['hidden-two']],
    ['both', {}, ['search-a', 'search-b']],
    ['both,search-a', {}, ['search-a', 'search-b']],
    ['gone,other', { ignoreUnavailable: true }, ['other']],
    ['nope', { ignoreUnavailable: true }, []],
    ['.connector-*', { expandHidden: true }, []],
  ];
  for (const [text, options, expected] of found) {
    it(`finds ${text || 'everything'} ${JSON.stringify(options)}`, () => {
      expect(names(sample(), text, options)).to.deep.equal(expected);
    });
  }

  const refused: [string, Partial<IndicesOptions>, string, string][] = [
    ['missing', {}, 'index_not_found_exception', 'no such index [missing]'],
    ['other,missing', {}, 'index_not_found_exception', 'no such index [missing]'],
    ['zzz*', { allowNoIndices: false }, 'index_not_found_exception', 'no such index [zzz*]'],
    ['nope', { allowNoIndices: false, ignoreUnavailable: true }, 'index_not_found_exception', 'no such index [nope]'],
    ['a,b', { allowNoIndices: false, ignoreUnavailable: true }, 'index_not_found_exception', 'no such index [null]'],
    ['gone', {}, 'index_closed_exception', 'closed'],
    ['_foo', {}, 'invalid_index_name_exception', "Invalid index name [_foo], must not start with '_'."],
    [
      'other,-search-a',
      {},
      'index_not_found_exception',
      'no such index [-search-a] and if you intended to exclude this index, ensure that you use wildcards that include it before explicitly excluding it',
    ],
    [
      'both',
      { ignoreAliases: true },
      'illegal_argument_exception',
      'The provided expression [both] matches an alias, specify the corresponding concrete indices instead.',
    ],
    [
      '.connector-secrets',
      {},
      'illegal_argument_exception',
      'Indices [.connector-secrets-1] use and access is reserved for system operations',
    ],
  ];
  for (const [text, options, type, reason] of refused) {
    it(`refuses ${text} ${JSON.stringify(options)}`, () => {
      const error = errorOf(() => names(sample(), text, options));
      expect([error.type, error.reason]).to.deep.equal([type, reason]);
    });
  }

  it('says which index is missing', () => {
    expect(errorOf(() => names(sample(), 'missing')).metadata).to.deep.equal({
      'resource.type': 'index_or_alias',
      'resource.id': 'missing',
      index_uuid: '_na_',
      index: 'missing',
    });
  });

  it('agrees with a simple model on lists of names, patterns and exclusions @fuzz', () => {
    const pool = ['a', 'ab', 'abc', 'b', 'ba', 'c'];
    const expression = fc.oneof(fc.constantFrom(...pool, 'zz'), fc.constantFrom('a*', '*b', '*', 'z*', '*b*'));
    const item = fc.tuple(fc.boolean(), expression).map(([minus, text]) => (minus ? `-${text}` : text));
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (expressions) => {
        const store = newStore();
        for (const name of pool) store.create(name);
        const options = { ...indicesOptions.openOnly, ignoreUnavailable: true };
        const result = resolveIndices(store, expressions, options).map((index) => index.name);
        expect(result).to.deep.equal(model(pool, expressions));
      }),
    );
  });
});

function model(pool: string[], expressions: string[]): string[] {
  let chosen: string[] = [];
  let wild = false;
  for (const text of expressions) {
    const minus: boolean = wild && text.startsWith('-');
    const pattern: string = minus ? text.slice(1) : text;
    const matching = pool.filter((name) => wildcardMatch(pattern, name));
    wild ||= pattern.includes('*');
    chosen = minus ? chosen.filter((name) => !matching.includes(name)) : [...new Set([...chosen, ...matching])];
  }
  return chosen.sort();
}

describe('resolveTargets', () => {
  const filter = [{ term: { k: 'b' } }];
  const cases: [string, [string, unknown][]][] = [
    ['filtered', [['search-b', filter]]],
    ['filtered,search-b', [['search-b', undefined]]],
    [
      'filtered,both',
      [
        ['search-a', undefined],
        ['search-b', undefined],
      ],
    ],
    ['filt*', [['search-b', filter]]],
    [
      'search-*',
      [
        ['search-a', undefined],
        ['search-b', undefined],
      ],
    ],
  ];
  for (const [text, expected] of cases) {
    it(`knows the filters of ${text}`, () => {
      const targets = resolveTargets(sample(), splitByComma(text));
      expect(targets.map((target) => [target.index.name, target.filters])).to.deep.equal(expected);
    });
  }
});

describe('resolveSingle', () => {
  it('reads through an alias of one index', () => {
    expect(resolveSingle(sample(), 'visible').name).to.equal('hidden-two');
  });

  it('rejects an alias of several', () => {
    expect(errorOf(() => resolveSingle(sample(), 'both')).reason).to.equal(
      "alias [both] has more than one index associated with it [search-a, search-b], can't execute a single index op",
    );
  });

  it('rejects missing and closed indices', () => {
    expect(errorOf(() => resolveSingle(sample(), 'x*')).reason).to.equal('no such index [x*]');
    expect(errorOf(() => resolveSingle(sample(), 'gone')).type).to.equal('index_closed_exception');
  });
});

describe('optionsFrom', () => {
  it('reads expand_wildcards', () => {
    const read = (value: string) => optionsFrom({ expand_wildcards: value }, indicesOptions.openOnly);
    expect(read('all')).to.include({ expandOpen: true, expandClosed: true, expandHidden: true });
    expect(read('hidden')).to.include({ expandOpen: false, expandClosed: false, expandHidden: true });
    expect(read('open,hidden')).to.include({ expandOpen: true, expandClosed: false, expandHidden: true });
    expect(read('all,none')).to.include({ expandOpen: false, expandHidden: false });
    expect(read('closed')).to.include({ expandOpen: false, expandClosed: true, expandHidden: false });
    expect(read('open,closed')).to.include({ expandOpen: true, expandClosed: true, expandHidden: false });
    expect(read('open')).to.include({ expandOpen: true, expandClosed: false, expandHidden: false });
    expect(errorOf(() => read('maybe')).reason).to.equal('No valid expand wildcard value [maybe]');
  });

  it('keeps the defaults of a request without parameters', () => {
    expect(optionsFrom({}, indicesOptions.openOnly)).to.equal(indicesOptions.openOnly);
  });
});

describe('splitByComma', () => {
  it('drops empty parts at the end only, as String.split does', () => {
    expect(splitByComma('a,b,,')).to.deep.equal(['a', 'b']);
    expect(splitByComma(',a,,b')).to.deep.equal(['', 'a', '', 'b']);
    expect(splitByComma(',')).to.deep.equal([]);
  });
});
