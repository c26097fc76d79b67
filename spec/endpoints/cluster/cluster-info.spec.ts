import { expect } from 'chai';
import { Api } from '../api';

describe('counters of the cluster', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  it('are those that are asked for', async () => {
    const all = Object.keys((await api.get('/_info/_all')).body);
    expect(all).to.deep.equal(['cluster_name', 'thread_pool', 'http', 'script', 'ingest']);
    expect(Object.keys((await api.get('/_info/ingest')).body)).to.deep.equal(['cluster_name', 'ingest']);
    for (const [target, reason] of [
      ['http,bogus', 'request [/_info/http,bogus] contains unrecognized target: [bogus]'],
      ['_all,http', 'request [/_info/_all,http] contains _all and individual target [_all,http]'],
    ]) {
      expect((await api.get(`/_info/${target}`)).body.error).to.include({ reason });
    }
  });
});
