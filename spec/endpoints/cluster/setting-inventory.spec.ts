import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { clusterSettingGroups, knownClusterSettings } from '../../../server/store/settings-of-the-cluster/known';
import { Api } from '../api';

/** Names and words are those of a real node of 9.1.0. */
describe('the inventory of cluster settings', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  const put = async (settings: JsonObject, kind = 'persistent') => {
    const { status, body } = await api.put('/_cluster/settings', { [kind]: settings });
    return [status, (body.error as { reason?: string } | undefined)?.reason];
  };

  it('knows a default for every setting that it shows, and accepts it', async () => {
    const { body } = await api.get('/_cluster/settings?include_defaults=true&flat_settings=true');
    const defaults = body.defaults as JsonObject;
    expect(Object.keys(defaults)).to.deep.equal(Object.keys(knownClusterSettings).sort());
    for (const [name, value] of Object.entries(defaults)) {
      const wanted = knownClusterSettings[name]?.effect?.refused === 'any value' ? 501 : 200;
      expect(await put({ [name]: value as string }), name).to.have.property('0', wanted);
    }
    expect(await put({ '*': null })).to.deep.equal([200, undefined]);
  });

  it('accepts no name below a family that is not in a table', async () => {
    const families = new Set(
      Object.keys(knownClusterSettings)
        .concat(Object.keys(clusterSettingGroups))
        .map((name) => name.slice(0, name.indexOf('.') + 1)),
    );
    families.delete('logger.');
    for (const family of families) {
      const [status] = await put({ [`${family}made_up`]: 'x' });
      expect(status, family).to.be.oneOf([400, 501]);
    }
    expect((await api.get('/_cluster/settings')).body).to.deep.equal({ persistent: {}, transient: {} });
  });

  const refused: [what: string, settings: JsonObject, status: number, reason: string, kind?: string][] = [
    ['an unknown name', { 'cluster.foo': 1 }, 400, 'persistent setting [cluster.foo], not recognized'],
    ['an unknown name to remove', { foo: null }, 400, 'persistent setting [foo], not recognized'],
    ['a transient one', { foo: 1 }, 400, 'transient setting [foo], not recognized', 'transient'],
    ['a wildcard with a value', { 'search.*': 1 }, 400, 'persistent setting [search.*], not recognized'],
    ['an archived one', { 'archived.x': 'y' }, 400, 'persistent setting [archived.x], not recognized'],
    ['a fixed one', { 'node.name': null }, 400, 'persistent setting [node.name], not dynamically updateable'],
    ['names before values', { 'search.max_buckets': 'x', bogus: 2 }, 400, 'persistent setting [bogus], not recognized'],
    [
      'a decimal below its limit',
      { 'cluster.routing.allocation.balance.threshold': 0 },
      400,
      'Failed to parse value [0] for setting [cluster.routing.allocation.balance.threshold] must be >= 1.0',
    ],
    [
      'more than 32 bits',
      { 'search.max_buckets': '99999999999' },
      400,
      'Failed to parse value [99999999999] for setting [search.max_buckets] must be <= 2147483647',
    ],
    [
      'a share of the memory above all of it',
      { 'indices.breaker.total.limit': '150%' },
      400,
      'percentage should be in [0-100], got [150]',
    ],
    [
      'neither a share nor a size',
      { 'cluster.routing.allocation.disk.watermark.low': 'x' },
      400,
      'unable to parse [cluster.routing.allocation.disk.watermark.low=x] as either percentage or bytes',
    ],
    ['a log level', { 'logger.org.elasticsearch': 'loud' }, 400, 'Unknown level constant [LOUD].'],
    [
      'an address',
      { 'cluster.routing.allocation.exclude._ip': 'a' },
      400,
      'invalid IP address [a] for [cluster.routing.allocation.exclude._ip]',
    ],
    ['a rate', { 'script.max_compilations_rate': 'x/1m' }, 400, 'could not parse [x] as integer in value [x/1m]'],
    [
      'what is not emulated',
      { 'cluster.remote.a.seeds': 'h:9300' },
      501,
      'es-connector-mock does not emulate the cluster setting [cluster.remote.a.seeds]',
    ],
  ];
  for (const [what, settings, status, reason, kind] of refused) {
    it(`refuses ${what}`, async () => {
      expect(await put(settings, kind)).to.deep.equal([status, reason]);
    });
  }
});
