import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

describe('the statistics of indices over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(async () => {
    await api.reset();
    await api.put('/x', { mappings: { properties: { t: { type: 'text', fielddata: true }, k: { type: 'keyword' } } } });
    await api.put('/x/_doc/1', { t: 'a b', k: 'c' });
  });

  /** Counters of the index. */
  async function stats(path: string, parameters = ''): Promise<JsonObject> {
    const { body } = await api.get(`/x/_stats/${path}?forbid_closed_indices=false${parameters}`);
    return (body._all as { total: JsonObject }).total;
  }

  it('counts gets, found or not', async () => {
    await api.get('/x/_doc/1');
    await api.get('/x/_doc/2');
    expect((await stats('get')).get).to.include({ total: 2, exists_total: 1, missing_total: 1 });
  });

  it('counts the gets that updates make', async () => {
    await api.send('POST', '/x/_update/1', { doc: { a: 2 } });
    await api.send('POST', '/x/_update/9', { doc: { a: 2 } });
    expect((await stats('get')).get).to.include({ total: 2, exists_total: 1, missing_total: 1 });
  });

  it('counts searches, by the groups that are asked for', async () => {
    await api.send('POST', '/x/_search', { stats: ['bar', 'baz'] });
    await api.get('/x/_search?stats=bar&size=0');
    const { search } = (await stats('search', '&groups=*r')) as { search: JsonObject };
    expect(search).to.include({ query_total: 2, fetch_total: 1 });
    expect(Object.keys(search.groups as object)).to.deep.equal(['bar']);
    expect(search).to.have.nested.property('groups.bar.query_total', 2);
    expect((await stats('search')).search).to.not.have.property('groups');
  });

  it('refuses groups that are not texts', async () => {
    for (const [group, token] of [
      [1, 'VALUE_NUMBER'],
      [{}, 'START_OBJECT'],
    ]) {
      const { body } = await api.send('POST', '/x/_search', { stats: [group] });
      expect(body.error).to.include({ reason: `Expected [VALUE_STRING] in [stats] but found [${token}]` });
    }
  });

  it('counts the contexts that are open', async () => {
    await api.get('/x/_search?scroll=1m');
    await api.send('POST', '/x/_pit?keep_alive=1m');
    expect((await stats('search')).search).to.include({ open_contexts: 2, scroll_current: 1 });
    await api.send('DELETE', '/_search/scroll/_all');
    expect((await stats('search')).search).to.include({ open_contexts: 1, scroll_current: 0 });
  });

  it('counts what the request cache would hold, until the next write', async () => {
    const cached = async () => {
      const { hit_count, miss_count } = (await stats('request_cache')).request_cache as JsonObject;
      return [hit_count, miss_count];
    };
    await api.get('/x/_search');
    await api.get('/x/_search?size=0&request_cache=false');
    await api.send('POST', '/x/_search', { size: 0, query: { range: { d: { gt: 'now-1d' } } } });
    expect(await cached()).to.deep.equal([0, 0]);
    for (let time = 0; time < 3; time += 1) await api.get('/x/_search?size=0');
    expect(await cached()).to.deep.equal([2, 1]);
    await api.put('/x/_doc/2', {});
    await api.get('/x/_search?size=0');
    expect(await cached()).to.deep.equal([2, 2]);
    await api.send('POST', '/x/_cache/clear?query=true');
    await api.get('/x/_search?size=0');
    expect(await cached()).to.deep.equal([3, 2]);
    await api.send('POST', '/x/_cache/clear');
    await api.get('/x/_search?size=0');
    expect(await cached()).to.deep.equal([3, 3]);
  });

  it('counts the operations since the last flush', async () => {
    const translog = async () => (await stats('translog')).translog as JsonObject;
    const before = await translog();
    expect(before).to.include({ operations: 1, uncommitted_operations: 1 });
    expect(before.size_in_bytes).to.be.greaterThan(55);
    await api.send('DELETE', '/x/_doc/1');
    expect(await translog()).to.include({ operations: 2 });
    await api.send('POST', '/x/_flush');
    expect(await translog()).to.include({ operations: 0, size_in_bytes: 55, uncommitted_size_in_bytes: 55 });
    expect((await stats('flush')).flush).to.include({ total: 1 });
  });

  it('shows the fields that sorts and aggregations have loaded', async () => {
    const fields = async (names: string) => {
      const { fielddata } = (await stats('fielddata', names)) as { fielddata: { fields?: object } };
      return fielddata.fields && Object.keys(fielddata.fields);
    };
    const terms = (execution_hint: string) => ({ size: 0, aggs: { k: { terms: { field: 'k', execution_hint } } } });
    await api.send('POST', '/x/_search', terms('map'));
    await api.send('POST', '/x/_search', { sort: 't' });
    expect(await fields('&fields=*')).to.deep.equal(['t']);
    await api.send('POST', '/x/_search', terms('global_ordinals'));
    expect(await fields('&fielddata_fields=k,z')).to.deep.equal(['k']);
    expect(await fields('&completion_fields=k&fields=*')).to.deep.equal(undefined);
    await api.send('POST', '/x/_cache/clear?fielddata=true&fields=t');
    expect(await fields('&fields=*')).to.deep.equal(['k']);
  });

  it('starts again when an index is closed, and counts its segments only on request', async () => {
    await api.get('/x/_doc/1');
    expect((await stats('segments')).segments).to.include({ count: 1 });
    await api.send('POST', '/x/_close');
    const counters = await stats('get,indexing,segments,translog');
    expect(counters.get).to.include({ total: 0 });
    expect(counters.indexing).to.include({ index_total: 0 });
    expect(counters.translog).to.include({ operations: 0 });
    expect(counters.segments).to.include({ count: 0 });
    expect((await stats('segments', '&include_unloaded_segments=true')).segments).to.include({ count: 1 });
  });
});
