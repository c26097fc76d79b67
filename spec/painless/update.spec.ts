import { expect } from 'chai';
import { ElasticsearchError } from '../../server/errors/elasticsearch-error';
import { ExactNumber } from '../../server/json/exact-number';
import type { JsonObject } from '../../server/json/value';
import { compileScript } from '../../server/painless/compile';
import { type ScriptContext, scriptContexts } from '../../server/painless/context';
import { readConfiguredScript, readRequestScript, resolveScript } from '../../server/painless/script-source';
import {
  runReindexScript,
  runUpdateByQueryScript,
  runUpdateScript,
  runUpsertScript,
  wrapUpdateFailure,
} from '../../server/painless/update/update';
import { Budget } from '../../server/runtime/budget';

const compile = (source: string, context: ScriptContext) => compileScript(source, 'painless', context);
const document = (source: JsonObject) => ({ index: 'docs', id: '1', version: 3, source, now: 1_700_000_000_000 });

function update(source: string, before: JsonObject, params: JsonObject = {}) {
  return runUpdateScript(compile(source, scriptContexts.update), params, document(before), { budget: new Budget() });
}

function reason(act: () => unknown): string | null | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof ElasticsearchError) return error.causedBy ? error.causedBy.reason : error.reason;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('runUpdateScript', () => {
  it('returns the changed source', () => {
    expect(
      update('ctx._source.n += params.by; ctx._source.tags.add("b")', { n: 1, tags: ['a'] }, { by: 2 }),
    ).to.deep.equal({ op: 'index', source: { n: 3, tags: ['a', 'b'] } });
  });

  it('does not change the given document and parameters', () => {
    const before = { list: [1], o: { a: 1 } };
    const params = { list: [2] };
    update('ctx._source.list.add(3); ctx._source.o.a = 2; params.list.add(4)', before, params);
    expect([before, params]).to.deep.equal([{ list: [1], o: { a: 1 } }, { list: [2] }]);
  });

  for (const [op, result] of [
    ["'delete'", 'delete'],
    ["'none'", 'noop'],
    ["'noop'", 'noop'],
    ["'index'", 'index'],
    ["'whatever'", 'noop'],
    ['null', 'noop'],
  ]) {
    it(`reads ctx.op = ${op} as ${result}`, () => expect(update(`ctx.op = ${op}`, {}).op).to.equal(result));
  }

  it('shows the metadata', () => {
    const { source } = update(
      "ctx._source.all = ctx._index + '/' + ctx._id + '/' + ctx._version + '/' + ctx._now + '/' + ctx._type + '/' + ctx.op",
      {},
    );
    expect(source).to.deep.equal({ all: 'docs/1/3/1700000000000/_doc/index' });
  });

  for (const [source, words] of [
    ["ctx._id = 'x'", '_id cannot be updated'],
    ["ctx.junk = 'stuff'", 'Cannot put key [junk] with value [stuff] into ctx'],
    ['ctx.op = 1', 'op [1] is wrong type, expected assignable to [java.lang.String], not [java.lang.Integer]'],
    ["ctx.remove('_source')", 'Cannot remove key [_source] from ctx'],
    ["ctx._source = 'x'", 'Expected [_source] to be a Map, not [x] with type [java.lang.String]'],
  ] as const) {
    it(`rejects ${source}`, () => expect(reason(() => update(source, {}))).to.equal(words));
  }

  it('writes doubles and longs as Java does', () => {
    const { source } = update(
      'ctx._source.d = 3.0; ctx._source.f = 0.5; ctx._source.l = 9007199254740993L; ctx._source.e = 1e10',
      {},
    );
    expect(source).to.deep.equal({
      d: new ExactNumber('3.0'),
      f: 0.5,
      l: new ExactNumber('9007199254740993'),
      e: new ExactNumber('1.0E10'),
    });
  });

  it('can replace the whole source', () => {
    expect(update("ctx._source = ['a': 1]", { b: 2 }).source).to.deep.equal({ a: 1 });
  });

  it('rejects a document that contains itself', () => {
    expect(reason(() => update('ctx._source.me = ctx._source', {}))).to.equal(
      'Iterable object is self-referencing itself',
    );
  });

  it('wraps failures of updates once more, but never a 501', () => {
    try {
      wrapUpdateFailure(() => update('ctx.a.b = 1', {}));
      expect.fail();
    } catch (error) {
      const failure = error as ElasticsearchError;
      expect([failure.status, failure.reason]).to.deep.equal([400, 'failed to execute script']);
      expect(failure.causedBy?.type).to.equal('script_exception');
    }
    expect(() => wrapUpdateFailure(() => update("field('a').set(1)", {}))).to.throw(/does not emulate/);
  });
});

describe('runUpsertScript', () => {
  const upsert = (source: string) =>
    runUpsertScript(compile(source, scriptContexts.update), {}, document({ n: 0 }), { budget: new Budget() });

  it('creates by default', () => {
    expect(upsert('ctx._source.n = 5')).to.deep.equal({ op: 'create', source: { n: 5 } });
    expect(upsert("if (ctx.op == 'create') ctx._source.made = true").source).to.deep.equal({ n: 0, made: true });
  });

  it('does nothing for any other operation', () => {
    expect(upsert("ctx.op = 'delete'").op).to.equal('noop');
  });

  it('has no version', () => expect(upsert('ctx._source.v = ctx._version').source).to.deep.equal({ n: 0, v: null }));
});

describe('runUpdateByQueryScript', () => {
  const byQuery = (source: string) =>
    runUpdateByQueryScript(compile(source, scriptContexts.updateByQuery), {}, document({ level: 4 }), {
      budget: new Budget(),
    });

  it('runs a script with several branches', () => {
    const source = `int choice = ctx._source.level % 3;
      if (choice == 0) { ctx._source.x = 1 } else if (choice == 1) { ctx.op = "noop"; } else { ctx.op = "delete"; }`;
    expect(byQuery(source).op).to.equal('noop');
  });

  it('rejects unknown operations', () => {
    expect(reason(() => byQuery("ctx.op = 'junk'"))).to.equal('[op] must be one of delete, index, noop, not [junk]');
    expect(reason(() => byQuery('ctx.op = null'))).to.equal('op cannot be null');
    expect(reason(() => byQuery("ctx._index = 'x'"))).to.equal('_index cannot be updated');
  });
});

describe('runReindexScript', () => {
  const reindex = (source: string) =>
    runReindexScript(compile(source, scriptContexts.reindex), {}, document({ lang: 'en' }), { budget: new Budget() });

  it('can change the destination of the document', () => {
    const source =
      "ctx._index = 'other'; ctx._id = ctx._source.lang + '_' + ctx._id; ctx._routing = 'r'; ctx._version = null";
    expect(reindex(source)).to.deep.equal({
      op: 'index',
      source: { lang: 'en' },
      index: 'other',
      id: 'en_1',
      routing: 'r',
      version: null,
    });
  });

  it('can request a generated id', () => expect(reindex('ctx._id = null').id).to.equal(null));
  it('needs an index', () => expect(reason(() => reindex('ctx._index = null'))).to.equal('_index cannot be null'));
});

describe('readScript', () => {
  it('reads strings, objects and ids', () => {
    expect(readConfiguredScript('x')).to.deep.equal({ source: 'x', lang: 'painless', params: {} });
    expect(readConfiguredScript({ source: 'x', lang: 'y', params: { a: 1 } })).to.deep.equal({
      source: 'x',
      lang: 'y',
      params: { a: 1 },
    });
    expect(readConfiguredScript({ id: 'x' })).to.deep.equal({ id: 'x', params: {} });
    expect(readRequestScript({ id: 'x', params: { a: 1 } })).to.deep.equal({ id: 'x', params: { a: 1 } });
  });

  it('rejects invalid combinations', () => {
    expect(reason(() => readConfiguredScript({ source: 'x', foo: 1 }))).to.equal('Unsupported field [foo]');
    expect(reason(() => readConfiguredScript({ source: 1 }))).to.equal('Value must be of type String: [source]');
    expect(reason(() => readConfiguredScript({ lang: 'painless' }))).to.equal(
      'Expected one of [source] or [id] fields, but found none',
    );
    expect(reason(() => readConfiguredScript({ id: 'x', lang: 'painless' }))).to.equal(
      '[lang] cannot be specified for stored scripts',
    );
    expect(reason(() => readRequestScript({}))).to.equal(
      'must specify either [source] for an inline script or [id] for a stored script',
    );
    expect(reason(() => readRequestScript({ id: 'a', source: 'b' }))).to.equal(
      'must only use one of [source, id] when specifying a script',
    );
  });

  it('finds stored scripts, or says which one is missing', () => {
    const stored = { lang: 'painless', source: 'x' };
    expect(resolveScript({ id: 'a', params: {} }, () => stored)).to.equal(stored);
    expect(reason(() => resolveScript({ id: 'a', params: {} }, () => undefined))).to.equal(
      'unable to find script [a] in cluster state',
    );
  });
});
