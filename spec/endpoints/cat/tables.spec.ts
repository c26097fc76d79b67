import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

describe('tables of _cat over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(async () => {
    await api.reset();
    await api.put('/x', { mappings: { properties: { t: { type: 'text', fielddata: true } } } });
    await api.put('/x/_doc/1', { t: 'a' });
    await api.send('POST', '/x/_search', { sort: 't' });
  });

  async function rows(target: string): Promise<JsonObject[]> {
    return (await api.get(`/_cat/${target}${target.includes('?') ? '&' : '?'}format=json`))
      .body as unknown as JsonObject[];
  }

  const tables: [string, object[]][] = [
    [
      'allocation?h=shards,disk.percent,node',
      [
        { shards: '1', 'disk.percent': '20', node: 'es-connector-mock' },
        { shards: '1', 'disk.percent': null, node: 'UNASSIGNED' },
      ],
    ],
    ['allocation/z', []],
    ['fielddata?h=field,node', [{ field: 't', node: 'es-connector-mock' }]],
    ['fielddata/z,t*?h=field', [{ field: 't' }]],
    ['fielddata?fields=z', []],
    ['nodeattrs?h=attr,value', [{ attr: 'xpack.installed', value: 'true' }]],
    [
      'nodes?h=disk.used_percent,indexing.index_total,get.time',
      [{ 'disk.used_percent': '20.00', 'indexing.index_total': '1', 'get.time': '0s' }],
    ],
    [
      'indices/x?h=indexing.index_total,pri.iito,fm,flush.total',
      [{ 'indexing.index_total': '1', fm: '8b', 'flush.total': '0' }],
    ],
    [
      'recovery/x?h=shard,type,files_percent,bytes_total',
      [{ shard: '0', type: 'empty_store', files_percent: '0.0%', bytes_total: '0b' }],
    ],
    ['recovery?active_only=true', []],
    ['segments/x?h=segment,docs.count,committed', [{ segment: '_0', 'docs.count': '1', committed: 'false' }]],
    [
      'shards/x?h=prirep,docs,ur,indexing.index_total',
      [
        { prirep: 'p', docs: '1', ur: null, 'indexing.index_total': '1' },
        { prirep: 'r', docs: null, ur: 'INDEX_CREATED', 'indexing.index_total': null },
      ],
    ],
    [
      'tasks?h=action,x',
      [
        { action: 'cluster:monitor/tasks/lists', x: '-' },
        { action: 'cluster:monitor/tasks/lists[n]', x: '-' },
      ],
    ],
    [
      'thread_pool/write,ge*?h=name,type,core,size',
      [
        { name: 'generic', type: 'scaling', core: '4', size: null },
        { name: 'get', type: 'fixed', core: null, size: '4' },
        { name: 'write', type: 'fixed', core: null, size: '2' },
      ],
    ],
  ];
  for (const [target, expected] of tables) {
    it(`shows ${target}`, async () => {
      expect(await rows(target)).to.deep.equal(expected);
    });
  }

  /** The number of columns, and some lines of the help: as answered by Elasticsearch 9.1. */
  const helps: [string, number, RegExp][] = [
    ['allocation', 13, /^shards +\| s +\| number of shards on node/],
    ['fielddata', 6, /^id +\| +\| node id/],
    ['indices', 147, /^pri\.search\.scroll_total +\| +\| completed scroll contexts/m],
    ['nodeattrs', 8, /^attr +\| attr\.name +\| attribute description/m],
    ['nodes', 99, /^refresh\.external_time +\| rti,refreshTime +\| time spent in external refreshes/m],
    ['plugins', 5, /^description \| d \| plugin details/m],
    ['recovery', 26, /^translog_ops_percent +\| top +\| percent of translog ops recovered/m],
    ['segments', 15, /^committed +\| ic,isCommitted +\| is segment committed/m],
    ['shards', 79, /^unassigned\.for +\| uf +\| time has been unassigned/m],
    ['tasks', 15, /^x_opaque_id +\| x +\| X-Opaque-ID header/m],
    ['tasks?detailed', 16, /^description +\| desc +\| task action/m],
    ['thread_pool', 20, /^keep_alive +\| ka +\| thread keep alive time/m],
  ];
  for (const [name, count, line] of helps) {
    it(`explains the columns of ${name}`, async () => {
      const { text } = await api.sendRaw('GET', `/_cat/${name}${name.includes('?') ? '&' : '?'}help`, {});
      expect(text).to.match(line);
      expect(text.trimEnd().split('\n')).to.have.length(count);
    });
  }
});
