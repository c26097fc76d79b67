import { expect } from 'chai';
import { Api } from '../api';

describe('repositories and snapshots over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  /** What there is without any repository: as answered by Elasticsearch 9.1. */
  const empty: [string, string, unknown][] = [
    ['GET', '/_snapshot', {}],
    ['GET', '/_snapshot/_all', {}],
    ['GET', '/_snapshot/a*', {}],
    ['GET', '/_snapshot/*/_all', { snapshots: [], total: 0, remaining: 0 }],
    ['GET', '/_snapshot/_status', { snapshots: [] }],
    ['GET', '/_snapshot/a/_status', { snapshots: [] }],
    ['DELETE', '/_snapshot/*', { acknowledged: true }],
    ['GET', '/_cat/snapshots?format=json', []],
    ['GET', '/_cat/repositories?format=json', []],
  ];
  for (const [method, target, expected] of empty) {
    it(`answers ${method} ${target}`, async () => {
      const { status, body } = await api.send(method, target);
      expect([status, body]).to.deep.equal([200, expected]);
    });
  }

  const missing: [string, string, string][] = [
    ['GET', '/_snapshot/a,b', '[a, b] missing'],
    ['GET', '/_snapshot/a/_all', '[a] missing'],
    ['GET', '/_snapshot/a/s/_status', '[a] missing'],
    ['GET', '/_cat/snapshots/a', '[a] missing'],
    ['DELETE', '/_snapshot/a*', '[a*] missing'],
    ['DELETE', '/_snapshot/a/s', '[a] missing'],
    ['POST', '/_snapshot/a/_verify', '[a] missing'],
    ['POST', '/_snapshot/a/_cleanup', '[a] missing'],
  ];
  for (const [method, target, reason] of missing) {
    it(`misses the repository of ${method} ${target}`, async () => {
      const { status, body } = await api.send(method, target);
      expect(status).to.equal(404);
      expect(body.error).to.include({ type: 'repository_missing_exception', reason });
    });
  }
});
