import { expect } from 'chai';
import { Api } from '../api';

describe('aliases over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(async () => {
    await api.reset();
    await api.put('/x', { aliases: { a1: {}, a2: {}, b1: {}, b2: {} } });
  });

  /** Expressions, the aliases that are found, and the error: as answered by Elasticsearch 9.1. */
  const expressions: [string, string[], string | undefined][] = [
    ['a1,b2,-a*,-b2', [], undefined],
    ['-a1,-none,a*,-b', ['a1', 'a2'], 'aliases [-a1,-none] missing'],
    ['a1,-a1', [], 'aliases [-a1,a1] missing'],
    ['a1,-_all', ['a1'], 'alias [-_all] missing'],
    ['-a1', [], 'alias [-a1] missing'],
    ['a*,none,-none', ['a1', 'a2'], undefined],
    ['a1,-a*,a2', ['a2'], undefined],
    ['_all,-a1', ['a2', 'b1', 'b2'], 'alias [-a1] missing'],
    ['a*,-_all,b1', ['a1', 'a2', 'b1'], undefined],
    ['-a*', [], undefined],
  ];
  for (const [expression, names, error] of expressions) {
    it(`finds the aliases of ${expression}`, async () => {
      const { status, body } = await api.get(`/x/_alias/${expression}`);
      const found = names.length > 0 ? { x: { aliases: Object.fromEntries(names.map((name) => [name, {}])) } } : {};
      expect(body).to.deep.equal(error === undefined ? found : { error, status: 404, ...found });
      expect(status).to.equal(error === undefined ? 200 : 404);
    });
  }

  it('applies a common routing value only where there is no other, wherever it is written', async () => {
    const add = { index: 'x', alias: 'r', index_routing: 'i', routing: 'common' };
    await api.send('POST', '/_aliases', { actions: [{ add }] });
    await api.put('/x/_alias/s', { search_routing: 'a,b', routing: 'common' });
    const { body } = await api.get('/x/_alias/r,s');
    const aliases = {
      r: { index_routing: 'i', search_routing: 'common' },
      s: { index_routing: 'common', search_routing: 'a,b' },
    };
    expect(body).to.deep.equal({ x: { aliases } });
  });

  const number = { type: 'number_format_exception', reason: 'For input string: "x"' };
  const unreadable = 'failed to parse date field [x] with format [strict_date_optional_time||epoch_millis]';
  const date = {
    type: 'parse_exception',
    reason: `${unreadable}: [${unreadable}]`,
    caused_by: {
      type: 'illegal_argument_exception',
      reason: unreadable,
      caused_by: { type: 'date_time_parse_exception', reason: 'Failed to parse with all enclosed parsers' },
    },
  };
  /** Filters, and what is wrong with them for the fields of the index: as answered by Elasticsearch 9.1. */
  const filters: [filter: object, cause: object | undefined][] = [
    [{ term: { n: 'x' } }, number],
    [{ range: { n: { gte: 'x' } } }, number],
    [{ bool: { must: [{ terms: { n: [1, 'x'] } }] } }, number],
    [{ term: { ip: 'x' } }, { type: 'illegal_argument_exception', reason: "'x' is not an IP string literal." }],
    [
      { nested: { path: 'nope', query: { match_all: {} } } },
      { type: 'illegal_state_exception', reason: '[nested] failed to find nested object under path [nope]' },
    ],
    [
      { terms: { n: { index: 'f', id: '1', path: 'n' } } },
      { type: 'illegal_state_exception', reason: 'async actions are left after rewrite' },
    ],
    [
      { match: { t: { query: 'x', analyzer: 'nope' } } },
      { type: 'query_shard_exception', reason: '[match] analyzer [nope] not found', index_uuid: 'U', index: 'f' },
    ],
    [{ range: { d: { gte: 'x' } } }, date],
    [{ term: { n: 1.5 } }, undefined],
    [{ range: { d: { gte: 'now-1d' } } }, undefined],
    [{ exists: { field: 'unknown' } }, undefined],
    [{ match: { n: { query: 'x', lenient: true } } }, undefined],
  ];
  const fields = { n: { type: 'integer' }, d: { type: 'date' }, ip: { type: 'ip' }, t: { type: 'text' } };
  const add = (filter: object): object => ({ actions: [{ add: { index: 'f', alias: 'a', filter } }] });
  for (const [filter, cause] of filters) {
    it(`checks the filter ${JSON.stringify(filter)}`, async () => {
      await api.put('/f', { mappings: { properties: fields } });
      const { status, body } = await api.send('POST', '/_aliases', add(filter));
      const { error } = JSON.parse(JSON.stringify(body).replace(/"index_uuid":"[^"]+"/g, '"index_uuid":"U"')) as {
        error?: { reason: string; caused_by: object };
      };
      const reason = 'failed to parse filter for alias [a]';
      expect(status).to.equal(cause ? 400 : 200);
      expect(error && [error.reason, error.caused_by]).to.deep.equal(cause && [reason, cause]);
    });
  }

  const aliases = { a: { filter: { term: { n: 'x' } } } };
  const mappings = { properties: fields };
  const requests: [title: string, method: string, target: string, body: object, index: 200 | 404][] = [
    ['in the path', 'PUT', '/f/_alias/a', aliases.a, 200],
    ['in a new index', 'PUT', '/g', { mappings, aliases }, 404],
    ['in a template of a new index', 'PUT', '/t', {}, 404],
  ];
  for (const [title, method, target, body, left] of requests) {
    it(`refuses a filter that does not suit the fields: ${title}`, async () => {
      await api.put('/f', { mappings });
      await api.put('/_index_template/t', { index_patterns: ['t'], template: { mappings, aliases } });
      const refused = await api.send(method, target, body);
      expect([refused.status, (refused.body as { error: { reason: string } }).error.reason]).to.deep.equal([
        400,
        'failed to parse filter for alias [a]',
      ]);
      expect((await api.get(target.slice(0, 2))).status).to.equal(left);
      expect((await api.get('/_alias/a')).status).to.equal(404);
    });
  }
});
