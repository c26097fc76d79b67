import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument } from '../../errors/elasticsearch-error';
import { type Answer, acknowledged, ok } from '../../http/answer';
import { booleanParameter } from '../../http/parameters';
import { warningHeaders } from '../../http/warnings';
import type { JsonObject } from '../../json/value';
import { checkBlocks } from '../../store/blocks';
import { indicesOptions, optionsFrom, splitByComma } from '../../store/indices-options';
import { resolveResources } from '../../store/resolve';
import { writeIndex } from '../../store/resolve-write';
import { type IndicesCall, indicesOf, indicesParameters, timeoutParameters } from '../shared/indices-parameters';
import { local, masterTimeout } from '../shared/kept-parameters';
import { requiredMap } from '../shared/map-body';
import { mappingBody } from '../shared/shown-mapping';

/** Mappings of indices: RestGetMappingAction. */
export const getMapping = endpoint({
  name: 'indices.get_mapping',
  routes: ['GET /_mapping', 'GET /_mappings', 'GET /{index}/_mapping', 'GET /{index}/_mappings'],
  query: { ...indicesParameters, local, master_timeout: masterTimeout },
  handle: (call) => {
    const indices = indicesOf(call, indicesOptions.strictExpandOpen);
    checkBlocks(indices, 'metadata_read');
    return ok(
      Object.fromEntries(
        indices.map((index) => [index.name, { mappings: mappingBody(call.mock.store, index, call.budget) }]),
      ),
    );
  },
});

function refuseType({ body }: { readonly body: JsonObject }): void {
  const keys = Object.keys(body);
  if (keys.length === 1 && keys[0] === '_doc') {
    throw illegalArgument('Types cannot be provided in put mapping requests');
  }
}

/** Adds to the mappings of indices, either all of them or none: RestPutMappingAction. */
export const putMapping = endpoint({
  name: 'indices.put_mapping',
  routes: ['PUT /{index}/_mapping', 'POST /{index}/_mapping', 'PUT /{index}/_mappings', 'POST /{index}/_mappings'],
  query: { ...timeoutParameters, ...indicesParameters, write_index_only: booleanParameter(false) },
  // PutMappingRequest.source: the mapping is parsed by the store, as it is for new indices.
  body: requiredMap,
  prepare: refuseType,
  handle: (call) => {
    refuseType(call);
    const aliased = call.query.write_index_only ? call.mock.store.aliased(call.placeholders.index) : [];
    const indices =
      aliased.length > 0 ? [writeIndex(call.placeholders.index, aliased)] : indicesOf(call, indicesOptions.mustExist);
    checkBlocks(indices, 'metadata_write');
    const merged = indices.map((index) => [index, index.mappings.merge(call.body, index.settings)] as const);
    for (const [index, mappings] of merged) index.mappings = mappings;
    return { ...acknowledged, ...warningsOf(call) };
  },
});

/** Warnings about privileges that will not suffice in the future. */
function warningsOf({ mock, placeholders, query }: IndicesCall): Pick<Answer, 'headers'> {
  const { store, settings } = mock;
  if (!store.access) return {};
  const names = resolveResources(
    store,
    splitByComma(placeholders.index),
    optionsFrom(query, indicesOptions.mustExist),
    true,
  );
  const headers = warningHeaders(store.access.warnings(names), settings.esVersion);
  return headers ? { headers } : {};
}
