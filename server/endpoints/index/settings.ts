import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { acknowledged, ok } from '../../http/answer';
import { booleanParameter, keptParameter } from '../../http/parameters';
import { type AnswerObject, isObject, type JsonObject } from '../../json/value';
import { checkAnalyzers } from '../../query/analysis/custom-analyzers';
import { checkBlocks } from '../../store/blocks';
import { changeSettings, parseSettingChanges } from '../../store/index-settings';
import type { IndexState } from '../../store/index-state';
import { indicesOptions, splitByComma } from '../../store/indices-options';
import type { SettingChanges } from '../../store/settings';
import { checkShardLimit, openedShards } from '../../store/shard-limit';
import { type IndicesCall, indicesOf, indicesParameters, timeoutParameters } from '../shared/indices-parameters';
import { local, masterTimeout } from '../shared/kept-parameters';
import { requiredMap } from '../shared/map-body';
import { defaultsBody, settingsBody } from '../shared/show-index';

/** Settings of indices, all or by name: RestGetSettingsAction. */
export const getSettings = endpoint({
  name: 'indices.get_settings',
  routes: [
    'GET /_settings',
    'GET /_settings/{name}',
    'GET /{index}/_settings',
    'GET /{index}/_settings/{name}',
    'GET /{index}/_setting/{name}',
  ],
  query: {
    ...indicesParameters,
    flat_settings: booleanParameter(false),
    include_defaults: booleanParameter(false),
    human: booleanParameter(false),
    local,
    master_timeout: masterTimeout,
  },
  handle: (call) => {
    const { flat_settings: flat, human, include_defaults: withDefaults } = call.query;
    const all = splitByComma(call.placeholders.name).filter((name) => name !== '_all');
    const view = { flat, human, names: all.length > 0 ? all : undefined };
    const show = (index: IndexState): AnswerObject => ({
      settings: settingsBody(index, view),
      defaults: withDefaults ? defaultsBody(index, view) : undefined,
    });
    const indices = indicesOf(call, indicesOptions.strictExpand);
    checkBlocks(indices, 'metadata_read');
    const shown = indices.map((index) => [index.name, show(index)] as const);
    const nothing = (body: AnswerObject) =>
      Object.keys(body.settings as JsonObject).length + Object.keys((body.defaults ?? {}) as JsonObject).length === 0;
    return ok(Object.fromEntries(shown.filter(([, body]) => !nothing(body))));
  },
});

/** What an index forbids counts before settings that do not exist (TransportUpdateSettingsAction). @throws ElasticsearchError */
function changesIn(call: IndicesCall & { readonly body: JsonObject }): SettingChanges {
  const settings = settingsOf(call.body);
  try {
    return parseSettingChanges(settings);
  } catch (error) {
    checkBlocks(indicesOf(call, indicesOptions.mustExist), 'metadata_write');
    throw error;
  }
}

/** Changes settings of indices; null removes one: RestUpdateSettingsAction. */
export const putSettings = endpoint({
  name: 'indices.put_settings',
  routes: ['PUT /{index}/_settings', 'PUT /_settings'],
  query: {
    ...timeoutParameters,
    preserve_existing: booleanParameter(false),
    reopen: booleanParameter(false),
    flat_settings: keptParameter('the response has no settings', booleanParameter()),
    ...indicesParameters,
  },
  // UpdateSettingsRequest.fromXContent: the keys are the names of settings, which the store knows.
  body: requiredMap,
  handle: (call) => {
    const { preserve_existing: preserve, reopen } = call.query;
    const changes = changesIn(call);
    throwIfInvalid(Object.keys(changes).length === 0 ? ['no settings to update'] : []);
    const indices = indicesOf(call, indicesOptions.mustExist);
    if (!changesBlock(changes)) checkBlocks(indices, 'metadata_write');
    const changed = indices.map((index) => {
      const { name, uuid, settings } = index;
      const closed = index.closed || reopen;
      return [index, changeSettings({ name, uuid, closed, settings }, changes, preserve)] as const;
    });
    if (Object.keys(changes).some((name) => name.startsWith('analysis.'))) {
      for (const [, settings] of changed) checkAnalyzers(settings);
    }
    const added = changed.map(([index, settings]) =>
      index.closed ? 0 : openedShards(settings) - openedShards(index.settings),
    );
    checkShardLimit(
      call.mock.store,
      added.reduce((sum, copies) => sum + copies, 0),
    );
    for (const [index, settings] of changed) index.settings = settings;
    return acknowledged;
  },
});

/** A request that is about a block gets past it, or nobody could remove it (TransportUpdateSettingsAction.checkBlock). */
function changesBlock(changes: SettingChanges): boolean {
  const names = Object.keys(changes);
  if (names.includes('blocks.read_only') || names.includes('blocks.read_only_allow_delete')) return true;
  return names.length === 1 && names[0] === 'blocks.metadata';
}

/** UpdateSettingsRequest.fromXContent: the settings may be nested under a key of their own. */
function settingsOf(body: JsonObject): JsonObject {
  const { settings, ...rest } = body;
  if (!isObject(settings)) return body;
  if (Object.keys(rest).length > 0) throw illegalArgument('mix of settings map and top-level properties');
  return settings;
}
