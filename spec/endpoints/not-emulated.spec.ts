import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { endpoints } from '../../server/endpoints';
import { notEmulatedEndpoints, notEmulatedGroups } from '../../server/endpoints/not-emulated';

const shape = (route: string): string => route.replaceAll(/\{\w+\}/g, '*');
const emulated = new Set(endpoints.flatMap((endpoint) => endpoint.routes.map(shape)));
const operations = notEmulatedGroups.flatMap(notEmulatedEndpoints);

describe('operations that are not emulated', () => {
  let server: RunningServer;

  const ask = (route: string, body?: string): Promise<Response> => {
    const [method = '', pattern = ''] = route.split(' ');
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    // This waits for the health of an index that does not exist.
    const query = pattern.startsWith('/_cluster/health') ? '?timeout=0s' : '';
    return fetch(server.url + pattern.replaceAll(/[{}]/g, '') + query, {
      method,
      headers,
      ...(body !== undefined && { body }),
    });
  };

  const checked = async (route: string, name: string): Promise<string> => {
    const answer = await ask(route);
    const text = await answer.text();
    const unknown = answer.status === 405 || text.includes('no handler found');
    const named = route.startsWith('HEAD') || text.includes(`the operation [${name}]`);
    const right = emulated.has(shape(route)) ? !unknown && answer.status !== 501 : answer.status === 501 && named;
    return right ? 'right' : `${answer.status} ${text}`;
  };

  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.stop());

  it('include the whole specification', () => {
    expect(new Set(operations.map(({ name }) => name)).size).to.be.greaterThan(560);
    expect(operations.flatMap(({ routes }) => routes).length).to.be.greaterThan(850);
  });

  it('are refused by name, and not as an unknown path or a wrong method', async () => {
    const wrong: string[] = [];
    for (const { name, routes } of operations) {
      for (const route of routes) {
        const found = await checked(route, name);
        if (found !== 'right') wrong.push(`${name} ${route}: ${found}`);
      }
    }
    expect(wrong.join('\n')).to.equal('');
  });

  it('have an error type of their own', async () => {
    const answer = await ask('PUT /_ml/anomaly_detectors/job');
    expect(answer.status).to.equal(501);
    expect(await answer.json()).to.deep.include({
      status: 501,
      error: {
        root_cause: [
          {
            type: 'not_emulated_exception',
            reason: 'es-connector-mock does not emulate the operation [ml.put_job]',
          },
        ],
        type: 'not_emulated_exception',
        reason: 'es-connector-mock does not emulate the operation [ml.put_job]',
      },
    });
  });

  it('are refused before parameters and body are examined', async () => {
    const answer = await ask('PUT /_ml/anomaly_detectors/job?nonsense=1', '{"broken');
    expect(answer.status).to.equal(501);
  });

  it('leave wrong methods to a 405 that lists the same methods as Elasticsearch', async () => {
    const answer = await ask('DELETE /_ml/info');
    expect(answer.status).to.equal(405);
    expect(answer.headers.get('allow')).to.equal('GET');
  });

  it('do not affect unknown paths', async () => {
    const answer = await ask('GET /_ml/no/such/path/at/all');
    expect(await answer.json()).to.deep.equal({
      error: 'no handler found for uri [/_ml/no/such/path/at/all] and method [GET]',
    });
    expect(answer.status).to.equal(400);
  });

  it('are recognized under an index too, whatever was requested before', async () => {
    expect((await ask('GET /books/_eql/search')).status).to.equal(501);
    expect((await ask('GET /books/_no_such/1')).status).to.equal(400);
    expect((await ask('GET /books/_rank_eval')).status).to.equal(501);
  });
});
