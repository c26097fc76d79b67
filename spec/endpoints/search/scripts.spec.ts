import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

/** A script field → its values. */
const VALUES: readonly (readonly [script: string, values: readonly unknown[]])[] = [
  ["doc['tags']", ['a', 'b']],
  ["doc['tags'][0]", ['a']],
  ['doc.tags.value', ['a']],
  ["doc['tags'].length + doc['n'].size()", [4]],
  ["doc.containsKey('zz') || doc['none'].size() > 0", [false]],
  ["def r = ''; for (def t : doc['tags']) { r += t } return r", ['ab']],
  ["doc['tags'].stream().map(t -> t.toUpperCase()).collect(Collectors.toList())", ['A', 'B']],
  ["doc['tags'].contains('a') && doc['n'].indexOf(3L) == 1", [true]],
  ["doc['tags'] instanceof List", [true]],
  ["doc['n'].value / 2", [0]],
  ["doc['x'].value * 2", [3]],
  ["doc['b'].value ? 1 : 0", [1]],
  ["doc['t'].value", ['2024-01-01T00:00:00.000Z']],
  ["doc['t'].value.toString()", ['2024-01-01T00:00Z']],
  ["doc['t'].value.plusDays(1).getDayOfWeekEnum()", ['TUESDAY']],
  ["doc['t'].value.millis - doc['t'].value.toInstant().toEpochMilli()", [0]],
  ["params._source.tags[0] + params['_source'].n.size()", ['b2']],
  ["field('tags').get('none') + field('zz').get('none')", ['anone']],
  ["field('n').get(1, 0) + $('zz', 5) + field('n').size()", [10]],
  ["def s = 0; for (def v : field('n')) { s += v } return s", [4]],
  ["field('none').isEmpty() && $('none', null) == null", [true]],
  ["$('t', null).getYear()", [2024]],
];

const MISSING =
  "A document doesn't have a value for a field! Use doc[<field>].size()==0 to check if a document is missing a field!";

/** A script field → its failure. */
const FAILURES: readonly (readonly [script: string, cause: string])[] = [
  ["doc['zz'].value", 'illegal_argument_exception: No field found for [zz] in mapping'],
  ["doc['none'].value", `illegal_state_exception: ${MISSING}`],
  ["doc['tags'].add('c')", 'unsupported_operation_exception: null'],
];

describe('scripts that read documents', () => {
  let api: Api;

  const search = (body: JsonObject) => api.send('POST', '/docs/_search', body);
  const fieldOf = (script: string) => search({ script_fields: { f: { script } } });

  before(async () => {
    api = await Api.start();
    const keyword = { type: 'keyword' };
    const types = { n: { type: 'long' }, x: { type: 'double' }, b: { type: 'boolean' }, t: { type: 'date' } };
    await api.put('/docs', { mappings: { properties: { ...types, tags: keyword, none: keyword } } });
    const document = { tags: ['b', 'a'], n: [3, 1], x: 1.5, b: true, t: '2024-01-01', text: 'hello' };
    await api.put('/docs/_doc/1?refresh=true', document);
  });
  after(() => api.stop());

  for (const [script, values] of VALUES) {
    it(`${script} returns ${JSON.stringify(values)}`, async () => {
      const { body } = await fieldOf(script);
      expect(body).to.have.nested.property('hits.hits[0].fields.f').that.deep.equals(values);
    });
  }

  for (const [script, cause] of FAILURES) {
    it(`${script} fails in its shard`, async () => {
      const { status, body } = await fieldOf(script);
      expect(status).to.equal(400);
      const error = body.error as JsonObject;
      expect(error).to.include({ type: 'search_phase_execution_exception', phase: 'query' });
      const { reason } = (error.failed_shards as JsonObject[])[0] as { reason: JsonObject };
      expect(reason).to.include({ type: 'script_exception', reason: 'runtime error' });
      const { type, reason: why } = reason.caused_by as JsonObject;
      expect(`${type}: ${why}`).to.equal(cause);
    });
  }

  it('return no hits of an index in which they fail, but those of others', async () => {
    await api.put('/other/_doc/1?refresh=true', { n: 5 });
    const { status, body } = await api.send('POST', '/docs,other/_search', {
      script_fields: { f: { script: "doc['tags'].value" } },
    });
    expect(status).to.equal(200);
    expect(body).to.have.nested.property('hits.hits').that.has.lengthOf(1);
    expect(body._shards).to.include({ total: 2, successful: 1, failed: 1 });
    await api.send('DELETE', '/other');
  });

  it('can be told to fail silently', async () => {
    const { body } = await search({ script_fields: { f: { script: "doc['zz'].value", ignore_failure: true } } });
    expect(body).to.have.nested.property('hits.hits[0]._id', '1');
  });

  it('read a field of many documents that nothing has read before', async () => {
    const lines = Array.from({ length: 12_000 }, (_, n) => `{"index":{}}\n{"n":${n}}\n`).join('');
    await api.sendText('POST', '/many/_bulk?refresh=true&filter_path=errors', 'application/x-ndjson', lines);
    const script = "doc['n'].value";
    for (const body of [
      { sort: { _script: { type: 'number', script, order: 'desc' } } },
      { query: { script_score: { query: { match_all: {} }, script } } },
    ]) {
      const found = await api.send('POST', '/many/_search?size=1&_source=true', body);
      expect(found.body, JSON.stringify(body)).to.have.nested.property('hits.hits[0]._source.n', 11_999);
    }
    await api.send('DELETE', '/many');
  });

  it('do not see the source in queries', async () => {
    const { status } = await search({ query: { script: { script: 'params._source.n.size() == 2' } } });
    expect(status).to.equal(400);
  });
});
