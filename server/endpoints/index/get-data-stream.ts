import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { booleanParameter, timeParameter } from '../../http/parameters';
import { indicesOptions, optionsFrom, splitByComma } from '../../store/indices-options';
import { resolveResources } from '../../store/resolve';
import { indicesParameters } from '../shared/indices-parameters';

/**
 * Data streams by name (RestGetDataStreamsAction). The mock never has any, so the result is an empty list, or a 404 for
 * a name. Clients check before they write (the Python client's reindex helper does).
 */
export const getDataStream = endpoint({
  name: 'indices.get_data_stream',
  routes: ['GET /_data_stream', 'GET /_data_stream/{name}'],
  query: {
    ...indicesParameters,
    include_defaults: booleanParameter(),
    verbose: booleanParameter(),
    master_timeout: timeParameter(30_000),
  },
  note: 'Data streams cannot be created, so none are ever found.',
  handle: ({ mock: { store }, placeholders, query }) => {
    if (placeholders.name !== undefined) {
      resolveResources(store, splitByComma(placeholders.name), optionsFrom(query, indicesOptions.strictExpand), true);
    }
    return ok({ data_streams: [] });
  },
});
