import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import { booleanParameter, listParameter, type ParameterTable } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import { checkBlocks } from '../../store/blocks';
import { dataStreamOf } from '../../store/data-streams';
import type { IndexState } from '../../store/index-state';
import { indicesOptions } from '../../store/indices-options';
import { indicesOf, indicesParameters } from '../shared/indices-parameters';
import { local, masterTimeout } from '../shared/kept-parameters';
import { aliasesBody, defaultsBody, settingsBody } from '../shared/show-index';
import { mappingBody } from '../shared/shown-mapping';

const FEATURES = ['aliases', 'mappings', 'settings'] as const;

const parameters = {
  features: listParameter,
  ...indicesParameters,
  local,
  master_timeout: masterTimeout,
  flat_settings: booleanParameter(false),
  include_defaults: booleanParameter(false),
  human: booleanParameter(false),
} as const satisfies ParameterTable;

/** Aliases, mappings and settings of indices, under their concrete names: RestGetIndicesAction. */
export const getIndex = endpoint({
  name: 'indices.get',
  routes: ['GET /{index}'],
  query: parameters,
  handle: (call) => {
    const { features, flat_settings: flat, human, include_defaults: withDefaults } = call.query;
    for (const feature of features ?? []) {
      if (!FEATURES.some((known) => known === feature)) throw illegalArgument(`No feature for name [${feature}]`);
    }
    const wanted = (feature: string) => !features || features.includes(feature);
    const show = (index: IndexState): AnswerObject => ({
      aliases: wanted('aliases') ? aliasesBody(index.aliases) : {},
      mappings: wanted('mappings') ? mappingBody(call.mock.store, index, call.budget) : {},
      settings: wanted('settings') ? settingsBody(index, { flat, human }) : {},
      defaults: withDefaults && wanted('settings') ? defaultsBody(index, { flat }) : undefined,
      data_stream: dataStreamOf(call.mock.store, index.name)?.name,
    });
    const indices = indicesOf(call, indicesOptions.strictExpandOpen);
    checkBlocks(indices, 'metadata_read');
    return ok(Object.fromEntries(indices.map((index) => [index.name, show(index)])));
  },
});

/** Whether indices or aliases exist: the same for HEAD. */
export const existsIndex = endpoint({
  name: 'indices.exists',
  routes: ['HEAD /{index}'],
  query: parameters,
  // The body is needed for the Content-Length header.
  handle: (call) => getIndex.handle(call),
});
