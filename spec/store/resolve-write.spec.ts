import { expect } from 'chai';
import { resolveForWrite } from '../../server/store/resolve-write';
import { indexTemplates } from '../../server/store/templates';
import { errorOf } from './mapped';
import { newStore, sample } from './sample-store';

describe('resolveForWrite', () => {
  it('makes a missing index from its templates', () => {
    const store = newStore();
    expect(resolveForWrite(store, '.elastic-connectors-v1').hidden).to.equal(true);
    expect(resolveForWrite(store, '.elastic-connectors').name).to.equal('.elastic-connectors-v1');
    expect(resolveForWrite(store, '<logs-{now/d}>').name).to.equal('logs-2024.02.29');
  });

  it('uses the write index of an alias', () => {
    const store = newStore();
    store.create('one', { aliases: { al: {}, off: { is_write_index: false } } });
    expect(resolveForWrite(store, 'al').name).to.equal('one');
    store.create('two', { aliases: { al: { is_write_index: true } } });
    expect(resolveForWrite(store, 'al').name).to.equal('two');
    expect(errorOf(() => resolveForWrite(store, 'off')).reason).to.match(
      /^no write index is defined for alias \[off\]\./,
    );
  });

  const refused: [string, object, string][] = [
    ['x', { autoCreate: false }, 'no such index [x]'],
    [
      'x',
      { requireAlias: true },
      'no such index [x] and [require_alias] request flag is [true] and [x] is not an alias',
    ],
    ['Upper', {}, 'Invalid index name [Upper], must be lowercase'],
    ['gone', {}, 'closed'],
    ['.connector-secrets-7', {}, 'Indices [.connector-secrets-7] use and access is reserved for system operations'],
  ];
  for (const [name, target, reason] of refused) {
    it(`refuses ${name} ${JSON.stringify(target)}`, () => {
      expect(errorOf(() => resolveForWrite(sample(), name, target)).reason).to.equal(reason);
    });
  }

  it('refuses a blocked index', () => {
    const store = newStore();
    store.create('ro', { settings: { 'blocks.write': 'true' } });
    const error = errorOf(() => resolveForWrite(store, 'ro'));
    expect([error.status, error.reason]).to.deep.equal([
      403,
      'index [ro] blocked by: [FORBIDDEN/8/index write (api)];',
    ]);
  });

  it('is refused by a block of the cluster, before it creates an index', () => {
    const store = newStore();
    store.create('there');
    store.section('cluster_settings').set('persistent', { 'cluster.blocks.read_only': 'true' });
    for (const name of ['there', 'missing']) {
      const error = errorOf(() => resolveForWrite(store, name));
      expect([error.status, error.reason], name).to.deep.equal([
        403,
        'blocked by: [FORBIDDEN/6/cluster read-only (api)];',
      ]);
    }
    expect(store.index('missing')).to.equal(undefined);
  });

  it('creates no index with a name that is reserved for the system', () => {
    const store = newStore();
    expect(errorOf(() => resolveForWrite(store, '.connector-secrets-7')).type).to.equal('illegal_argument_exception');
    expect(store.index('.connector-secrets-7')).to.equal(undefined);
  });

  it('honours allow_auto_create of a template, in spite of action.auto_create_index', () => {
    const store = newStore();
    const templates = indexTemplates(store);
    templates.set('no', { indexPatterns: ['no-*', 'never-*'], composedOf: [], allowAutoCreate: false });
    templates.set('yes', { indexPatterns: ['yes-*'], composedOf: [], allowAutoCreate: true });
    const error = errorOf(() => resolveForWrite(store, 'no-1'));
    const text = 'composable template [no-*, never-*] forbids index auto creation';
    expect(error.reason).to.equal(`no such index [${text}]`);
    expect(error.metadata).to.deep.equal({ index_uuid: '_na_', index: text });
    store.section('cluster_settings').set('persistent', { 'action.auto_create_index': 'false' });
    expect(resolveForWrite(store, 'yes-1').name).to.equal('yes-1');
  });

  it('honours action.auto_create_index', () => {
    const store = newStore();
    const set = (value: string) =>
      store.section('cluster_settings').set('persistent', { 'action.auto_create_index': value });
    set('false');
    expect(errorOf(() => resolveForWrite(store, 'x')).reason).to.equal(
      'no such index [x] and [action.auto_create_index] is [false]',
    );
    expect(resolveForWrite(store, '.elastic-connectors-v1').name).to.equal('.elastic-connectors-v1');
    set('+a*,-b*');
    expect(resolveForWrite(store, 'a1').name).to.equal('a1');
    expect(errorOf(() => resolveForWrite(store, 'b1')).reason).to.equal(
      'no such index [b1] and [action.auto_create_index] contains [-b*] which forbids automatic creation of the index',
    );
    expect(errorOf(() => resolveForWrite(store, 'c1')).reason).to.equal(
      "no such index [c1] and [action.auto_create_index] ([+a*,-b*]) doesn't match",
    );
    set('d-e*, -f*');
    expect(resolveForWrite(store, 'd-e1').name).to.equal('d-e1');
    expect(errorOf(() => resolveForWrite(store, 'f1')).reason).to.equal(
      'no such index [f1] and [action.auto_create_index] contains [-f*] which forbids automatic creation of the index',
    );
  });
});
