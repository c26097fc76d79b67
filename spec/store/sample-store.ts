import { toInstant } from '../../server/runtime/clock';
import { RandomIds } from '../../server/runtime/ids';
import { Store } from '../../server/store/store';
/** What the clock of the sample says. */
export const NOW = Date.UTC(2024, 1, 29, 13, 45, 10);

/** A store without indices. */
export function newStore(): Store {
  return new Store({
    clock: { now: () => NOW, instant: () => toInstant(NOW) },
    ids: new RandomIds(),
    explicitRefresh: false,
    nodeSettings: {},
  });
}

/** A store with indices of all kinds: with aliases, hidden, closed. */
export function sample(): Store {
  const store = newStore();
  store.create('search-b', { aliases: { both: {}, filtered: { filter: { term: { k: 'b' } } } } });
  store.create('search-a', { aliases: { both: {} } });
  store.create('other');
  store.create('.hidden-one', { settings: { hidden: 'true' } });
  store.create('hidden-two', { settings: { hidden: 'true' }, aliases: { visible: {}, secret: { is_hidden: true } } });
  store.create('.connector-secrets-1');
  store.create('gone').closed = true;
  return store;
}
