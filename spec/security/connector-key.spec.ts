import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';

const INDEX = 'search-docs';
const ADMIN = `Basic ${Buffer.from('elastic:changeme').toString('base64')}`;

/** The key that Kibana makes for a connector (generateApiKey of its enterprise_search plugin); `index` is an alias. */
const CLUSTER = ['monitor', 'manage_connector'];
const INDICES = [INDEX, `.search-acl-filter-${INDEX}`, '.elastic-connectors*'];

/**
 * What the service of elastic/connectors does in a sync, in its order, and which part of the key each step needs. Observed
 * with its unchanged code.
 */
const STEPS: [method: string, path: string, body: unknown, needs: string][] = [
  ['GET', '/', undefined, 'monitor'],
  ['HEAD', '/.elastic-connectors-v1', undefined, '.elastic-connectors*'],
  ['POST', '/.elastic-connectors-v1/_search', { query: { match_all: {} } }, '.elastic-connectors*'],
  ['PUT', '/_connector/c/_check_in', undefined, 'manage_connector'],
  [
    'POST',
    '/.elastic-connectors-sync-jobs-v1/_search',
    { query: { term: { status: 'pending' } } },
    '.elastic-connectors*',
  ],
  ['PUT', '/_connector/_sync_job/{job}/_claim', { worker_hostname: 'host' }, 'manage_connector'],
  ['GET', `/${INDEX}`, undefined, INDEX],
  ['PUT', `/${INDEX}/_mapping`, { properties: { title: { type: 'text' } } }, INDEX],
  ['PUT', `/${INDEX}/_bulk`, '{"index":{"_id":"1"}}\n{"title":"a"}\n', INDEX],
  ['POST', `/${INDEX}/_refresh`, undefined, INDEX],
  ['PUT', `/.search-acl-filter-${INDEX}/_doc/ann`, { query: {} }, `.search-acl-filter-${INDEX}`],
  [
    'PUT',
    '/_connector/_sync_job/{job}/_stats',
    { deleted_document_count: 0, indexed_document_count: 1, indexed_document_volume: 1 },
    'manage_connector',
  ],
  ['POST', '/.elastic-connectors-sync-jobs-v1/_update/{job}', { doc: { status: 'completed' } }, '.elastic-connectors*'],
];

describe('the key that Kibana makes for a connector', () => {
  let server: RunningServer;
  let job: string;
  const send = (method: string, path: string, body?: unknown, authorization = ADMIN): Promise<Response> =>
    fetch(server.url + path.replace('{job}', job), {
      method,
      headers: {
        authorization,
        'content-type': typeof body === 'string' ? 'application/x-ndjson' : 'application/json',
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const keyWithout = async (missing?: string): Promise<string> => {
    const cluster = CLUSTER.filter((name) => name !== missing);
    const index = [{ names: INDICES.filter((name) => name !== missing), privileges: ['all'] }];
    const role_descriptors = { 'searchdocs-connector-role': { cluster, index } };
    const made = await send('POST', '/_security/api_key', { name: `${INDEX}-connector`, role_descriptors });
    return `ApiKey ${((await made.json()) as { encoded: string }).encoded}`;
  };

  beforeEach(async () => {
    server = await startServer({ auth: 'on', password: 'changeme' });
    job = '';
    await send('PUT', '/_connector/c', { index_name: INDEX, service_type: 'dir' });
    await send('PUT', `/${INDEX}`, {});
    const created = await send('POST', '/_connector/_sync_job', { id: 'c', job_type: 'full' });
    job = ((await created.json()) as { id: string }).id;
  });
  afterEach(() => server.stop());

  it('lets the service sync', async () => {
    const key = await keyWithout();
    for (const [method, path, body] of STEPS) {
      const answer = await send(method, path, body, key);
      expect(answer.status, `${method} ${path}: ${await answer.text()}`).to.be.lessThan(300);
    }
  });

  for (const missing of [...CLUSTER, ...INDICES]) {
    it(`without ${missing} is refused exactly where that is needed, and the diagnosis names it`, async () => {
      const key = await keyWithout(missing);
      for (const [method, path, body, needs] of STEPS) {
        const answer = await send(method, path, body, key);
        const told = answer.headers.get('x-mock-diagnosis') ?? '';
        const text = await answer.text();
        // The items of a bulk request are refused one by one.
        const refused = answer.status === 403 || text.includes('"status":403');
        expect(refused, `${method} ${path}: ${told}`).to.equal(needs === missing);
        if (answer.status === 403)
          expect(told).to.include("The key's role descriptors [searchdocs-connector-role] do not grant it");
      }
    });
  }
});
