import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Secured } from './secured';

const RED = { query: { term: { team: 'red' } } };
const ndjson = (...lines: object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** Which roles decide on what is visible depends on the name in the request (IndicesPermission.authorize). */
describe('document level security by the name of an index', () => {
  let server: Secured;
  let ada: string;
  const read = (name: string, more: object = {}) => ({ names: [name], privileges: ['read'], ...more });
  const given = async (...indices: object[]): Promise<void> => {
    ada = await server.user('ada', { indices });
  };
  const counted = async (target: string, who = ada): Promise<unknown> =>
    (await server.as(who, 'GET', `/${target}/_count`)).body.count;

  before(async () => {
    server = await Secured.start();
    const lines = ['red', 'blue'].flatMap((team) => [{ create: { _id: team } }, { '@timestamp': 1, team }]);
    const mappings = { properties: { team: { type: 'keyword' } } };
    await server.elastic('PUT', '/index', { mappings, aliases: { alias: {} } });
    await server.elastic('POST', '/index/_bulk?refresh', ndjson(...lines));
    await server.elastic('PUT', '/_index_template/t', {
      index_patterns: ['stream'],
      data_stream: {},
      template: { mappings },
    });
    await server.elastic('POST', '/stream/_bulk?refresh', ndjson(...lines));
  });
  after(() => server.stop());

  it('hides by the alias what the role on the index shows', async () => {
    await given(read('alias', RED), read('index'));
    expect(await counted('alias')).to.equal(1);
    expect(await counted('index')).to.equal(2);
    expect(await counted('ali*')).to.equal(1);
  });

  it('shows by the alias what the role on the index hides', async () => {
    await given(read('alias'), read('index', RED));
    expect(await counted('alias')).to.equal(2);
    expect(await counted('index')).to.equal(1);
    expect(await counted('*,-alias')).to.equal(1);
  });

  it('shows everything that one of several names shows', async () => {
    await given(read('alias', RED), read('index'));
    for (const target of ['alias,index', '*', '_all']) expect(await counted(target), target).to.equal(2);
  });

  it('looks at each part of a request by itself', async () => {
    await given(read('alias', RED), read('index'));
    const statuses = ({ docs }: JsonObject) => (docs as JsonObject[]).map(({ found }) => found);
    const docs = ['alias', 'index'].map((_index) => ({ _index, _id: 'blue' }));
    expect(statuses((await server.as(ada, 'POST', '/_mget', { docs })).body)).to.deep.equal([false, true]);
    const searches = ndjson({ index: 'alias' }, { size: 0 }, { index: 'index' }, { size: 0 });
    const { responses } = (await server.as(ada, 'POST', '/_msearch', searches)).body;
    const totals = (responses as { hits: { total: { value: number } } }[]).map(({ hits }) => hits.total.value);
    expect(totals).to.deep.equal([1, 2]);
    expect((await server.as(ada, 'GET', '/alias/_doc/blue')).status).to.equal(404);
    expect((await server.as(ada, 'GET', '/index/_doc/blue')).status).to.equal(200);
  });

  it('holds for both roles of a key and its owner', async () => {
    const owner = await server.user('owner', {
      cluster: ['manage_own_api_key'],
      indices: [read('alias', RED), read('index')],
    });
    const { body } = await server.as(owner, 'POST', '/_security/api_key', {
      name: 'k',
      role_descriptors: { r: { indices: [read('*')] } },
    });
    expect(await counted('alias', `ApiKey ${body.encoded}`)).to.equal(1);
    expect(await counted('index', `ApiKey ${body.encoded}`)).to.equal(2);
  });

  it('unites what is said about a data stream and about its backing index, asked for by the latter', async () => {
    const { body } = await server.elastic('GET', '/_data_stream/stream');
    const [stream] = body.data_streams as { indices: { index_name: string }[] }[];
    const backing = String(stream?.indices[0]?.index_name);
    await given(read('stream', RED), read('.ds-stream-*', { query: { term: { team: 'blue' } } }));
    expect(await counted(backing)).to.equal(2);
    expect(await counted('stream')).to.equal(1);
  });
});
