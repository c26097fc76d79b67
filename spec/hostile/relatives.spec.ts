import { expect } from 'chai';
import { letsOthersIn } from './lets-others-in';
import { HostileServer } from './server';

describe('queries on relatives', function () {
  // On a busy machine, the quick request may not be sent before the slow one has ended.
  this.retries(2);
  let server: HostileServer;

  before(async () => {
    server = await HostileServer.start([], 1_024);
  });
  after(() => server.stop());

  it('let other requests be handled in between', async () => {
    const join = { type: 'join', relations: { q: 'a' } };
    await server.send({
      method: 'PUT',
      path: '/kin',
      body: { mappings: { properties: { join, n: { type: 'long' } } } },
    });
    const lines = Array.from({ length: 60_000 }, (_, n) =>
      n % 10 === 0
        ? `{"index":{"_id":"q${n}"}}\n{"join":"q","n":${n}}\n`
        : `{"index":{"routing":"q${n - (n % 10)}"}}\n{"join":{"name":"a","parent":"q${n - (n % 10)}"},"n":${n}}\n`,
    );
    const type = 'application/x-ndjson';
    await server.send({ path: '/kin/_bulk', body: lines.join(''), type, patience: 60_000 });
    const score = { function_score: { field_value_factor: { field: 'n' }, query: { range: { n: { lt: 30 } } } } };
    const child = { has_child: { type: 'a', score_mode: 'sum', query: score } };
    const parent = { has_parent: { parent_type: 'q', query: { term: { n: 20 } } } };
    const body = { query: { bool: { should: [child, parent] } }, sort: ['_score', 'n'], size: 4, fields: ['n'] };
    const text = await letsOthersIn(server, {
      path: '/kin/_search?filter_path=hits.total.value,hits.hits._score',
      body,
    });
    // The sums of 21 to 29, 11 to 19 and 1 to 9; the children of the document 20.
    expect(JSON.parse(text)).to.deep.equal({
      hits: { total: { value: 12 }, hits: [{ _score: 225 }, { _score: 135 }, { _score: 45 }, { _score: 1 }] },
    });
  });
});
