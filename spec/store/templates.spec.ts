import { expect } from 'chai';
import { wildcardMatch } from '../../server/json/wildcard';
import { SystemClock } from '../../server/runtime/clock';
import { RandomIds } from '../../server/runtime/ids';
import { Store } from '../../server/store/store';
import { componentTemplates, indexTemplates, legacyTemplates } from '../../server/store/templates';

const newStore = (): Store =>
  new Store({ clock: new SystemClock(), ids: new RandomIds(), explicitRefresh: false, nodeSettings: {} });

describe('index templates', () => {
  it('define the connector index', () => {
    const index = newStore().ensure('.elastic-connectors-v1');
    expect(index.aliases).to.deep.equal({ '.elastic-connectors': {} });
    expect(index.hidden).to.equal(true);
    expect(index.settings).to.deep.equal({
      hidden: 'true',
      number_of_shards: '1',
      number_of_replicas: '0',
      auto_expand_replicas: '0-3',
    });
    expect(index.mappings.definition).to.have.nested.property('properties.filtering.properties.domain.type', 'keyword');
    expect(index.mappings.definition.dynamic).to.equal('false');
  });

  it('define the sync job index and access control indices', () => {
    const store = newStore();
    const jobs = store.ensure('.elastic-connectors-sync-jobs-v1');
    expect(jobs.aliases).to.have.property('.elastic-connectors-sync-jobs');
    expect(jobs.mappings.definition).to.have.nested.property('properties.connector.properties.id.type', 'keyword');
    const acl = store.ensure('.search-acl-filter-drive');
    expect(acl.hidden).to.equal(true);
    expect(acl.setting('number_of_replicas')).to.equal('1');
  });

  it('apply with the highest priority first, then the request', () => {
    const store = newStore();
    componentTemplates(store).set('c', { content: { settings: { a: 'component', b: 'component' } } });
    indexTemplates(store).set('low', { indexPatterns: ['logs-*'], composedOf: [], priority: 1, content: {} });
    indexTemplates(store).set('high', {
      indexPatterns: ['logs-*'],
      composedOf: ['c'],
      priority: 2,
      content: {
        settings: { b: 'template', c: 'template' },
        mappings: {
          properties: { o: { properties: { x: { type: 'long' } } }, k: { type: 'keyword', ignore_above: 5 } },
        },
        aliases: { '{index}-alias': {} },
      },
    });
    const index = store.create('logs-1', {
      settings: { c: 'request' },
      mappings: { properties: { o: { properties: { y: { type: 'long' } } }, k: { type: 'keyword' } } },
    });
    expect(index.settings).to.include({ a: 'component', b: 'template', c: 'request' });
    expect(index.aliases).to.deep.equal({ 'logs-1-alias': {} });
    expect(index.mappings.definition.properties).to.deep.equal({
      o: { properties: { x: { type: 'long' }, y: { type: 'long' } } },
      k: { type: 'keyword' },
    });
  });

  it('of the legacy kind are all applied by order, if no index template matches', () => {
    const store = newStore();
    legacyTemplates(store).set('b', { order: 2, indexPatterns: ['*'], content: { settings: { a: '2', b: '2' } } });
    legacyTemplates(store).set('a', { order: 1, indexPatterns: ['x*'], content: { settings: { a: '1', c: '1' } } });
    expect(store.create('x1').settings).to.include({ a: '2', b: '2', c: '1' });
    expect(store.create('x2', { settings: { hidden: 'true' } }).settings).to.not.have.property('b');
    expect(store.ensure('.elastic-connectors-v1').settings).to.not.have.property('b');
  });

  it('are back after a restore, including built-in ones', () => {
    const store = newStore();
    const empty = store.snapshot();
    indexTemplates(store).delete('elastic-connectors');
    expect(store.ensure('.elastic-connectors-v1').hidden).to.equal(false);
    store.restore(empty);
    expect(store.ensure('.elastic-connectors-v1').hidden).to.equal(true);
  });
});

describe('wildcardMatch', () => {
  const cases: [string, string, boolean][] = [
    ['*', '', true],
    ['a*', 'a', true],
    ['a*b*c', 'aXbYc', true],
    ['a*b*c', 'aXbY', false],
    ['*b', 'abab', true],
    ['a', 'ab', false],
    ['', '', true],
    ['a.c', 'abc', false],
  ];
  for (const [pattern, text, expected] of cases) {
    it(`${pattern} ${expected ? 'matches' : 'does not match'} ${text}`, () => {
      expect(wildcardMatch(pattern, text)).to.equal(expected);
    });
  }

  it('does not take exponential time', () => {
    expect(wildcardMatch(`${'a*'.repeat(50)}b`, 'a'.repeat(5000))).to.equal(false);
  });
});
