import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { booleanParameter } from '../../http/parameters';
import { type AnswerObject, isObject, type JsonObject } from '../../json/value';
import { checkClusterBlocks, isClusterBlock } from '../../store/cluster-blocks';
import { clusterDefaults, clusterSettings, updateClusterSettings } from '../../store/cluster-settings';
import { flattenSettings, type IndexSettings, nestSettings, type SettingChanges } from '../../store/settings';
import { timeoutParameters } from '../shared/indices-parameters';
import { local, masterTimeout } from '../shared/kept-parameters';
import { requiredMap } from '../shared/map-body';

const KINDS = ['persistent', 'transient'] as const;

/** Settings of the cluster: RestClusterGetSettingsAction. */
export const getClusterSettings = endpoint({
  name: 'cluster.get_settings',
  routes: ['GET /_cluster/settings'],
  query: {
    flat_settings: booleanParameter(false),
    include_defaults: booleanParameter(false),
    local,
    master_timeout: masterTimeout,
  },
  handle: ({ mock: { store }, query }) => {
    const { flat_settings: flat, include_defaults: withDefaults } = query;
    return ok({
      persistent: shape(clusterSettings(store, 'persistent'), flat),
      transient: shape(clusterSettings(store, 'transient'), flat),
      defaults: withDefaults ? shape(clusterDefaults(store), flat) : undefined,
    });
  },
});

/** Changes settings of the cluster; null removes one: RestClusterUpdateSettingsAction. */
export const putClusterSettings = endpoint({
  name: 'cluster.put_settings',
  routes: ['PUT /_cluster/settings'],
  query: { flat_settings: booleanParameter(false), ...timeoutParameters },
  // RestClusterUpdateSettingsAction reads a map, and ignores keys other than these two.
  body: requiredMap,
  handle: ({ mock: { store }, query, body }) => {
    const changes = KINDS.map((kind) => changesOf(body, kind));
    const count = changes.reduce((sum, change) => sum + Object.keys(change).length, 0);
    throwIfInvalid(count === 0 ? ['no settings to update'] : []);
    if (!changes.every(onlyLiftsBlocks)) checkClusterBlocks(store, 'metadata_write');
    const updated = updateClusterSettings(store, { persistent: changes[0] ?? {}, transient: changes[1] ?? {} });
    return ok({
      acknowledged: true,
      persistent: shape(updated.persistent, query.flat_settings),
      transient: shape(updated.transient, query.flat_settings),
    });
  },
});

/** What a cluster that is read-only lets through (TransportClusterUpdateSettingsAction.checkBlock). */
function onlyLiftsBlocks(changes: SettingChanges): boolean {
  return Object.entries(changes).every(([name, value]) => isClusterBlock(name) && String(value) !== 'true');
}

function changesOf(body: JsonObject, kind: string): SettingChanges {
  const value = body[kind];
  return isObject(value) ? flattenSettings(value) : {};
}

function shape(settings: IndexSettings, flat: boolean): AnswerObject {
  return flat ? (settings as AnswerObject) : nestSettings(settings);
}
