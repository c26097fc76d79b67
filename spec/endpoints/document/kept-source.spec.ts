import { expect } from 'chai';
import { Api } from '../api';

const json = 'application/json';

/** Sources that an index does not keep as they were sent, recorded from a real 9.1.0 node. */
describe('sources that an index keeps in part or not at all', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  const source =
    '{"b":["z","a","a"],"n":[3,1,3],"t":["x y","b"],"o":{"q":1,"p":{"r":"s"}},"arr":[{"i":1,"j":"x"},{"i":2}],"f":1.50,"bo":[true,false],"d":"2020-01-01","em":[],"nu":null,"a.b":5}';

  async function store(definition: object): Promise<void> {
    await api.sendText('PUT', '/docs', json, JSON.stringify(definition));
    expect((await api.sendText('PUT', '/docs/_doc/1?refresh=true', json, source)).status).to.equal(201);
  }

  it('synthetic: rebuilt in order, sorted, without redundant parts', async () => {
    await store({ settings: { 'index.mapping.source.mode': 'synthetic' } });
    const rebuilt =
      '{"a":{"b":5},"arr":{"i":[1,2],"j":"x"},"b":["a","z"],"bo":[false,true],"d":"2020-01-01T00:00:00.000Z","f":1.5,"n":[1,3,3],"o":{"p":{"r":"s"},"q":1},"t":["b","x y"]}';
    expect((await api.sendText('GET', '/docs/_source/1', json, undefined)).text).to.equal(rebuilt);
    await api.sendText('POST', '/docs/_update/1', json, '{"doc":{"zz":1}}');
    expect((await api.sendText('GET', '/docs/_source/1', json, undefined)).text).to.equal(
      `${rebuilt.slice(0, -1)},"zz":1}`,
    );
  });

  it('disabled: nothing to read, update or copy, but everything can be searched', async () => {
    await store({ settings: { 'index.mapping.source.mode': 'disabled' } });
    const found = await api.sendText('POST', '/docs/_search', json, '{"query":{"term":{"n":3}},"fields":["n"]}');
    expect(found.body).to.have.nested.property('hits.total.value', 1);
    expect(found.body).not.to.have.nested.property('hits.hits[0]._source');
    expect(found.body).not.to.have.nested.property('hits.hits[0].fields');
    const updated = await api.sendText('POST', '/docs/_update/1', json, '{"doc":{"zz":1}}');
    expect(updated.body).to.have.nested.property('error.type', 'document_source_missing_exception');
    const copied = await api.sendText('POST', '/_reindex', json, '{"source":{"index":"docs"},"dest":{"index":"copy"}}');
    expect(copied.body).to.have.nested.property('error.reason', "[docs][1] didn't store _source");
  });

  it('excluded: missing from updates and copies too', async () => {
    await store({ mappings: { _source: { excludes: ['b', 'arr', 'o.*', 't'] } } });
    const kept = '{"d":"2020-01-01","a.b":5,"f":1.5,"nu":null,"em":[],"bo":[true,false],"n":[3,1,3],"o":{}}';
    expect((await api.sendText('GET', '/docs/_source/1', json, undefined)).text).to.equal(kept);
    await api.sendText('POST', '/_reindex?refresh=true', json, '{"source":{"index":"docs"},"dest":{"index":"copy"}}');
    expect((await api.sendText('GET', '/copy/_source/1', json, undefined)).text).to.equal(kept);
    const found = await api.sendText('POST', '/docs/_search', json, '{"query":{"term":{"t":"x"}}}');
    expect(found.body).to.have.nested.property('hits.total.value', 1);
  });

  const refused = [
    ['{"_source":{"x":1}}', 'Failed to parse mapping: unknown parameter [x] on metadata field [_source]'],
    ['{"_source":5}', 'Failed to parse mapping: [_source] config must be an object'],
    [
      '{"_source":{"enabled":"maybe"}}',
      'Failed to parse mapping: Failed to parse value [maybe] as only [true] or [false] are allowed.',
    ],
    [
      '{"_source":{"enabled":false,"mode":"stored"}}',
      'Failed to parse mapping: Cannot set both [mode] and [enabled] parameters',
    ],
  ] as const;
  for (const [mappings, reason] of refused) {
    it(`rejects ${mappings}`, async () => {
      const answer = await api.sendText('PUT', '/docs', json, `{"mappings":${mappings}}`);
      expect(answer.body).to.have.nested.property('error.reason', reason);
    });
  }
});
