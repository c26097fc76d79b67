import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api } from '../api';

interface Failure {
  readonly type: string;
  readonly reason: string;
}

const FLOODED =
  'index [one] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has ' +
  'read-only-allow-delete block; for more information, see ' +
  'https://www.elastic.co/docs/troubleshoot/elasticsearch/fix-watermark-errors?version=9.1];';

/** Answers of a real node of 9.1.0. */
describe('settings, parameters and blocks of an index', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  const failure = async (method: string, target: string, body?: object): Promise<string> => {
    const { error } = (await api.send(method, target, body)).body as unknown as { error?: Failure };
    return error?.reason ?? 'none';
  };

  const settings: [settings: object, reason: string][] = [
    [{ codec: 'lz4' }, 'unknown value for [index.codec] must be one of [default, best_compression] but was: lz4'],
    [
      { auto_expand_replicas: '5-1' },
      "[index.auto_expand_replicas] minReplicas must be =< maxReplicas but wasn't 5 > 1",
    ],
    [{ auto_expand_replicas: '0-x' }, 'failed to parse [index.auto_expand_replicas] from value: [0-x] at index 1'],
    [{ 'translog.durability': 'x' }, 'No enum constant org.elasticsearch.index.translog.Translog.Durability.X'],
    [
      { 'translog.sync_interval': '1ms' },
      'failed to parse value [1ms] for setting [index.translog.sync_interval], must be >= [100ms]',
    ],
    [
      { 'merge.policy.floor_segment': 'x' },
      'failed to parse setting [index.merge.policy.floor_segment] with value [x] as a size in bytes: unit is missing or unrecognized',
    ],
    [{ 'store.type': 'x' }, 'Unknown store type [x]'],
    [{ 'search.slowlog.level': 'x' }, 'No enum constant org.elasticsearch.index.SlowLogLevel.X'],
    [{ 'write.wait_for_active_shards': 'x' }, 'cannot parse ActiveShardCount[x]'],
    [
      { 'write.wait_for_active_shards': '5' },
      'invalid index.write.wait_for_active_shards[5]: cannot be greater than number of shard copies [2]',
    ],
    [{ number_of_routing_shards: 3, number_of_shards: 2 }, 'the number of source shards [2] must be a factor of [3]'],
    [{ 'sort.order': 'asc' }, 'index.sort.field:[] index.sort.order:[asc], size mismatch'],
    [{ 'sort.field': 'a', 'sort.mode': 'avg' }, 'Illegal index sort mode:[AVG], must be one of [MAX, MIN]'],
    [{ mode: 'x' }, 'No enum constant org.elasticsearch.index.IndexMode.X'],
    [{ mode: 'time_series' }, 'es-connector-mock does not emulate [index.mode] [time_series]'],
    [{ 'similarity.foo.k1': '1' }, 'Similarity [foo] must have an associated type'],
    [
      { 'similarity.default.type': 'BM25', 'similarity.default.b': '3' },
      'illegal b value: 3.0, must be between 0 and 1',
    ],
    [{ 'similarity.foo.type': 'DFR' }, 'es-connector-mock does not emulate the similarity [DFR]'],
    [{ 'blocks.write': 'x' }, 'Failed to parse value [x] as only [true] or [false] are allowed.'],
    [
      { max_result_window: '99999999999' },
      'Failed to parse value [99999999999] for setting [index.max_result_window] must be <= 2147483647',
    ],
    [{ 'mapping.total_fields.limit': '99999999999' }, 'none'],
    [
      { 'merge.policy.deletes_pct_allowed': '51' },
      'Failed to parse value [51] for setting [index.merge.policy.deletes_pct_allowed] must be <= 50.0',
    ],
    [{ 'merge.policy.type': 'x' }, 'No enum constant org.elasticsearch.index.MergePolicyConfig.Type.X'],
    [{ 'store.fs.fs_lock': 'x' }, 'unrecognized [index.store.fs.fs_lock] "x": must be native or simple'],
    [{ 'fielddata.cache': 'x' }, 'failed to parse [x] must be one of [node,none]'],
    [
      { 'translog.flush_threshold_size': '1b' },
      'failed to parse value [1b] for setting [index.translog.flush_threshold_size], must be >= [56b]',
    ],
    [{ 'routing.allocation.require._ip': 'x' }, 'invalid IP address [x] for [index.routing.allocation.require._ip]'],
    [
      { compound_format: '-1' },
      'index.compound_format must be a boolean, a non-negative byte size or a ratio in the interval [0..1] but was: [-1.0]',
    ],
    [{ compound_format: '0.5', 'warmer.enabled': true, 'sort.field': '' }, 'none'],
    [{ routing_path: 'a' }, '[index.routing_path] requires [index.mode=time_series]'],
    [{ 'indexing.slowlog.source': '-1' }, 'none'],
    [{ fast_refresh: true }, 'index.fast_refresh is allowed only in stateless'],
    [{ codec: 'best_compression', 'sort.field': 'l', 'sort.order': 'DESC' }, 'none'],
  ];
  for (const [given, reason] of settings) {
    it(`settings ${JSON.stringify(given)}`, async () => {
      const mappings = { properties: { l: { type: 'long' } } };
      expect(await failure('PUT', '/one', { settings: { index: given }, mappings })).to.equal(reason);
    });
  }

  const parameters: [field: object, reason: string][] = [
    [
      { type: 'text', index_options: 'x' },
      'Unknown value [x] for field [index_options] - accepted values are [positions, docs, freqs, offsets]',
    ],
    [
      { type: 'keyword', index_options: 'positions' },
      'Unknown value [positions] for field [index_options] - accepted values are [docs, freqs]',
    ],
    [{ type: 'text', similarity: 'x' }, 'Unknown Similarity type [x] for field [f]'],
    [{ type: 'long', boost: 2 }, 'Unknown parameter [boost] on mapper [f]'],
    [{ type: 'long', meta: 'x' }, '[meta] must be an object, got String[x] for field [f]'],
    [{ type: 'long', meta: { a: 1 } }, '[meta] values can only be strings, but got Integer[1] for field [f]'],
    [{ type: 'keyword', ignore_above: 1.5 }, '1.5 is not an integer value'],
    [{ type: 'text', position_increment_gap: -1 }, '[position_increment_gap] must be positive, got [-1]'],
    [
      { type: 'text', fielddata: true, index: false },
      'Cannot enable fielddata on a [text] field that is not indexed: [f]',
    ],
    [{ type: 'flattened', copy_to: 'x' }, 'flattened field [f] does not support [copy_to]'],
  ];
  for (const [field, reason] of parameters) {
    it(`field ${JSON.stringify(field)}`, async () => {
      const mappings = { properties: { f: field } };
      expect(await failure('PUT', '/one', { mappings })).to.equal(`Failed to parse mapping: ${reason}`);
    });
  }

  it('defaults of parameters are not shown', async () => {
    const field = { type: 'text', index_options: 'positions', term_vector: 'no', meta: {} };
    await api.put('/one', { mappings: { properties: { f: field } } });
    const { body } = await api.get('/one/_mapping');
    expect(body).to.deep.equal({ one: { mappings: { properties: { f: { type: 'text' } } } } });
  });

  const blocked = (what: string) => `index [one] blocked by: [FORBIDDEN/${what}];`;
  const requests: [block: string, method: string, target: string, body: object | undefined, reason: string][] = [
    ['read', 'GET', '/one/_doc/1', undefined, blocked('7/index read (api)')],
    ['read', 'GET', '/one/_field_caps?fields=*', undefined, blocked('7/index read (api)')],
    ['read', 'POST', '/one/_pit?keep_alive=1m', undefined, blocked('7/index read (api)')],
    ['read', 'POST', '/one/_analyze', { text: 'a' }, blocked('7/index read (api)')],
    ['read', 'POST', '/one/_mget', { ids: ['1'] }, 'none'],
    ['read', 'PUT', '/one/_doc/1', { a: 1 }, 'none'],
    ['metadata', 'GET', '/one/_alias', undefined, blocked('9/index metadata (api)')],
    ['metadata', 'GET', '/one/_stats', undefined, blocked('9/index metadata (api)')],
    ['metadata', 'PUT', '/one/_doc/2', { b: 1 }, blocked('9/index metadata (api)')],
    ['metadata', 'PUT', '/one/_doc/2', { a: 1 }, 'none'],
    ['metadata', 'GET', '/one/_search', undefined, 'none'],
    ['read_only', 'PUT', '/one/_alias/x', undefined, blocked('5/index read-only (api)')],
    ['read_only', 'DELETE', '/one', undefined, blocked('5/index read-only (api)')],
    ['read_only', 'PUT', '/one/_settings', { 'blocks.read_only': null }, 'none'],
    ['read_only', 'PUT', '/one/_settings', { 'blocks.read_only': false, number_of_replicas: 0 }, 'none'],
    ['read_only', 'PUT', '/one/_settings', { 'blocks.read_only': false, 'blocks.write': true }, 'none'],
    ['read_only', 'PUT', '/one/_settings', { 'blocks.metadata': null }, 'none'],
    [
      'read_only',
      'PUT',
      '/one/_settings',
      { 'blocks.metadata': null, number_of_replicas: 0 },
      blocked('5/index read-only (api)'),
    ],
    ['read_only', 'PUT', '/one/_settings', { 'index.blocks.*': null }, blocked('5/index read-only (api)')],
    ['read_only_allow_delete', 'PUT', '/one/_doc/1', { a: 1 }, FLOODED],
    ['write', 'PUT', '/one/_mapping', { properties: { z: { type: 'long' } } }, 'none'],
    ['read_only_allow_delete', 'DELETE', '/one', undefined, 'none'],
  ];
  for (const [block, method, target, body, reason] of requests) {
    it(`blocks.${block}: ${method} ${target} ${JSON.stringify(body ?? {})}`, async () => {
      await api.put('/one/_doc/1?refresh=true', { a: 1 });
      await api.put('/one/_settings', { [`blocks.${block}`]: true });
      expect(await failure(method, target, body)).to.equal(reason);
    });
  }

  const patterns: [changes: JsonObject, reason: string, left: string[]][] = [
    [{ 'index.blocks.*': null }, 'none', ['refresh_interval']],
    [{ index: { blocks: { '*': null } } }, 'none', ['refresh_interval']],
    [{ 'index.blocks.*': null, 'index.blocks.read': true }, 'none', ['blocks.read', 'refresh_interval']],
    [{ 'index.refresh*': null, 'index.blocks.write': true }, 'none', ['blocks.write']],
    [{ 'index.nope.*': null }, 'none', ['blocks.write', 'refresh_interval']],
    [{ 'blocks.*': null }, 'none', ['blocks.write', 'refresh_interval']],
    [{ '*': null }, 'none', []],
    [{ 'index.blocks.*': true }, 'one setting [index.blocks.*], not recognized', ['blocks.write', 'refresh_interval']],
    [{ 'bl*.write': null }, 'one setting [index.bl*.write], not recognized', ['blocks.write', 'refresh_interval']],
  ];
  for (const [changes, reason, left] of patterns) {
    it(`a pattern removes settings: ${JSON.stringify(changes)}`, async () => {
      await api.put('/one', { settings: { 'blocks.write': true, refresh_interval: '7s' } });
      expect(await failure('PUT', '/one/_settings', changes)).to.equal(reason);
      const { body } = await api.get('/one/_settings?flat_settings=true');
      const { settings } = (body as unknown as { one: { settings: object } }).one;
      const names = Object.keys(settings).map((name) => name.slice('index.'.length));
      expect(names.filter((name) => /^(?:blocks|refresh)/.test(name)).sort()).to.deep.equal(left);
    });
  }

  it('a new index takes no patterns', async () => {
    expect(await failure('PUT', '/one', { settings: { 'index.blocks.*': null } })).to.match(
      /^unknown setting \[index\.blocks\.\*\]/,
    );
  });

  it('a cluster that is read-only makes no index and takes no document', async () => {
    await api.put('/_cluster/settings', { transient: { 'cluster.blocks.read_only': true } });
    const reason = 'blocked by: [FORBIDDEN/6/cluster read-only (api)];';
    expect(await failure('PUT', '/one')).to.equal(reason);
    expect(await failure('PUT', '/two/_doc/1', { a: 1 })).to.equal(reason);
    await api.put('/_cluster/settings', { transient: { 'cluster.blocks.read_only': null } });
    expect(await failure('PUT', '/one')).to.equal('none');
  });

  it('all settings that are wrong are named', async () => {
    const { body } = await api.put('/one', { settings: { 'index.b': 1, 'index.a': 1 } });
    const { error } = body as unknown as { error: Failure & { suppressed: Failure[] } };
    expect(error.reason).to.match(/^unknown setting \[index\.a\]/);
    expect(error.suppressed[0]?.reason).to.match(/^unknown setting \[index\.b\]/);
  });
});
