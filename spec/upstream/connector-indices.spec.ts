import { expect } from 'chai';
import { startServer } from '../../server';
import { send } from './servers';

const JSON_TYPE = { 'content-type': 'application/json' };
const INDEX = '/.elastic-connectors-sync-jobs-v1';
const JOB = '{"status":"pending"}';

describe('the index of sync jobs in a cluster', () => {
  it('stays with the jobs of others, even if a client of the server has created it', async () => {
    const cluster = await startServer();
    const server = await startServer({ upstream: { url: cluster.url, allow: 'docker-cluster' } });
    const put = async (url: string, path: string, body: string) =>
      (await send(url, 'PUT', path, JSON_TYPE, [body])).status;
    const statusOf = async (id: string) => (await send(cluster.url, 'GET', `${INDEX}/_doc/${id}`)).status;
    expect(await put(server.url, INDEX, '{}')).to.equal(200);
    expect(await put(cluster.url, `${INDEX}/_doc/theirs?refresh=true`, JOB)).to.equal(201);
    expect(await put(server.url, `${INDEX}/_doc/own?refresh=true`, JOB)).to.equal(201);
    await server.upstream?.reset();
    expect(await statusOf('theirs')).to.equal(200);
    expect(await statusOf('own')).to.equal(404);
    await server.stop();
    await cluster.stop();
  });
});
