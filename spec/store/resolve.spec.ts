import { expect } from 'chai';
import fc from 'fast-check';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { wildcardMatch } from '../../server/json/wildcard';
import { toInstant } from '../../server/runtime/clock';
import { RandomIds } from '../../server/runtime/ids';
import { resolveDateMath } from '../../server/store/date-math-name';
import { type IndicesOptions, indicesOptions, optionsFrom, splitByComma } from '../../server/store/indices-options';
import { resolveIndices, resolveSingle, resolveTargets } from '../../server/store/resolve';
import { resolveForWrite } from '../../server/store/resolve-write';
import { Store } from '../../server/store/store';
import { checkIndexName } from '../../server/validation/index-name';

const NOW = Date.UTC(2024, 1, 29, 13, 45, 10);

function newStore(): Store {
  return new Store({
    clock: { now: () => NOW, instant: () => toInstant(NOW) },
    ids: new RandomIds(),
    explicitRefresh: false,
  });
}

function sample(): Store {
  const store = newStore();
  store.create('search-b', { aliases: { both: {}, filtered: { filter: { term: { k: 'b' } } } } });
  store.create('search-a', { aliases: { both: {} } });
  store.create('other');
  store.create('.hidden-one', { settings: { hidden: 'true' } });
  store.create('hidden-two', { settings: { hidden: 'true' }, aliases: { visible: {}, secret: { is_hidden: true } } });
  store.create('.connector-secrets-1');
  store.create('gone').closed = true;
  return store;
}

function names(store: Store, text: string, options: Partial<IndicesOptions> = {}): string[] {
  return resolveIndices(store, splitByComma(text), { ...indicesOptions.openOnly, ...options }).map(
    (index) => index.name,
  );
}

function errorOf(action: () => unknown): ElasticsearchError {
  try {
    action();
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
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

  it('agrees with a plain model on lists of names, patterns and exclusions @fuzz', () => {
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

  it('refuses an alias of several', () => {
    expect(errorOf(() => resolveSingle(sample(), 'both')).reason).to.equal(
      "alias [both] has more than one index associated with it [search-a, search-b], can't execute a single index op",
    );
  });

  it('refuses what is missing or closed', () => {
    expect(errorOf(() => resolveSingle(sample(), 'x*')).reason).to.equal('no such index [x*]');
    expect(errorOf(() => resolveSingle(sample(), 'gone')).type).to.equal('index_closed_exception');
  });
});

describe('resolveForWrite', () => {
  it('makes a missing index from its templates', () => {
    const store = newStore();
    expect(resolveForWrite(store, '.elastic-connectors-v1').hidden).to.equal(true);
    expect(resolveForWrite(store, '.elastic-connectors').name).to.equal('.elastic-connectors-v1');
    expect(resolveForWrite(store, '<logs-{now/d}>').name).to.equal('logs-2024.02.29');
  });

  it('uses the write index of an alias', () => {
    const store = newStore();
    store.create('one', { aliases: { al: {}, off: { is_write_index: false } } });
    expect(resolveForWrite(store, 'al').name).to.equal('one');
    store.create('two', { aliases: { al: { is_write_index: true } } });
    expect(resolveForWrite(store, 'al').name).to.equal('two');
    expect(errorOf(() => resolveForWrite(store, 'off')).reason).to.match(
      /^no write index is defined for alias \[off\]\./,
    );
  });

  const refused: [string, object, string][] = [
    ['x', { autoCreate: false }, 'no such index [x]'],
    [
      'x',
      { requireAlias: true },
      'no such index [x] and [require_alias] request flag is [true] and [x] is not an alias',
    ],
    ['Upper', {}, 'Invalid index name [Upper], must be lowercase'],
    ['gone', {}, 'closed'],
    ['.connector-secrets-7', {}, 'Indices [.connector-secrets-7] use and access is reserved for system operations'],
  ];
  for (const [name, target, reason] of refused) {
    it(`refuses ${name} ${JSON.stringify(target)}`, () => {
      expect(errorOf(() => resolveForWrite(sample(), name, target)).reason).to.equal(reason);
    });
  }

  it('refuses a blocked index', () => {
    const store = newStore();
    store.create('ro', { settings: { 'blocks.write': 'true' } });
    const error = errorOf(() => resolveForWrite(store, 'ro'));
    expect([error.status, error.reason]).to.deep.equal([
      403,
      'index [ro] blocked by: [FORBIDDEN/8/index write (api)];',
    ]);
  });

  it('honours action.auto_create_index', () => {
    const store = newStore();
    const set = (value: string) =>
      store.section('cluster_settings').set('persistent', { 'action.auto_create_index': value });
    set('false');
    expect(errorOf(() => resolveForWrite(store, 'x')).reason).to.equal(
      'no such index [x] and [action.auto_create_index] is [false]',
    );
    expect(resolveForWrite(store, '.elastic-connectors-v1').name).to.equal('.elastic-connectors-v1');
    set('+a*,-b*');
    expect(resolveForWrite(store, 'a1').name).to.equal('a1');
    expect(errorOf(() => resolveForWrite(store, 'b1')).reason).to.equal(
      'no such index [b1] and [action.auto_create_index] contains [-b*] which forbids automatic creation of the index',
    );
    expect(errorOf(() => resolveForWrite(store, 'c1')).reason).to.equal(
      "no such index [c1] and [action.auto_create_index] ([+a*,-b*]) doesn't match",
    );
  });
});

describe('optionsFrom', () => {
  it('reads expand_wildcards', () => {
    const read = (value: string) => optionsFrom({ expand_wildcards: value }, indicesOptions.openOnly);
    expect(read('all')).to.include({ expandOpen: true, expandClosed: true, expandHidden: true });
    expect(read('hidden')).to.include({ expandOpen: false, expandClosed: false, expandHidden: true });
    expect(read('open,hidden')).to.include({ expandOpen: true, expandClosed: false, expandHidden: true });
    expect(read('all,none')).to.include({ expandOpen: false, expandHidden: false });
    expect(errorOf(() => read('maybe')).reason).to.equal('No valid expand wildcard value [maybe]');
  });
});

describe('checkIndexName', () => {
  const refused: [string, string][] = [
    ['a b', `must not contain the following characters [' ','"','*',',','/','<','>','?','\\','|']`],
    ['-a', "must not start with '_', '-', or '+'"],
    ['a:b', "must not contain ':'"],
    ['..', "must not be '.' or '..'"],
    ['a'.repeat(256), 'index name is too long, (256 > 255)'],
    ['é'.repeat(128), 'index name is too long, (256 > 255)'],
  ];
  for (const [name, problem] of refused) {
    it(`refuses ${name.slice(0, 20)}`, () => {
      expect(errorOf(() => checkIndexName(name)).reason).to.equal(`Invalid index name [${name}], ${problem}`);
    });
  }
});

describe('resolveDateMath', () => {
  const cases: [string, string][] = [
    ['plain', 'plain'],
    ['<logs-{now/d}>', 'logs-2024.02.29'],
    ['<logs-{now/M}-x>', 'logs-2024.02.01-x'],
    ['<l-{now-1y{yyyy.MM.dd}}>', 'l-2023.02.28'],
    ['<l-{now/d{yyyy.MM.dd|+12:00}}>', 'l-2024.03.01'],
    ['<a\\{b\\}>', 'a{b}'],
  ];
  for (const [text, expected] of cases) {
    it(`${text} is ${expected}`, () => expect(resolveDateMath(text, NOW)).to.equal(expected));
  }

  it('never throws anything but an error of Elasticsearch @fuzz', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>{}|\\now/d-+1yMs.:a') }), (text) => {
        try {
          resolveDateMath(`<${text}>`, NOW);
        } catch (error) {
          expect(error).to.be.instanceOf(ElasticsearchError);
        }
      }),
    );
  });
});
