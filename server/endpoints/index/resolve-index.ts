import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { listParameter } from '../../http/parameters';
import type { AnswerObject } from '../../json/value';
import { dataStream, dataStreamOf } from '../../store/data-streams';
import type { IndexState } from '../../store/index-state';
import { indicesOptions, optionsFrom, splitByComma } from '../../store/indices-options';
import { TIMESTAMP } from '../../store/mapping/timestamp';
import { resolveResources } from '../../store/resolve';
import type { Store } from '../../store/store';
import { indicesParameters } from '../shared/indices-parameters';

/** What an index expression resolves to: RestResolveIndexAction. */
export const resolveIndex = endpoint({
  name: 'indices.resolve_index',
  routes: ['GET /_resolve/index/{name}', 'POST /_resolve/index/{name}'],
  query: { ...indicesParameters, mode: listParameter },
  handle: ({ mock: { store }, placeholders, query }) => {
    const options = optionsFrom(query, indicesOptions.strictExpandOpen);
    const names = [...resolveResources(store, splitByComma(placeholders.name), options, true)].sort();
    const indices = names.flatMap((name) => store.index(name) ?? []).filter((index) => !index.system);
    const streams = names.flatMap((name) => dataStream(store, name) ?? []);
    const aliases = names.filter((name) => store.aliased(name).length > 0);
    return ok({
      indices: indices
        .filter((index) => !query.mode || query.mode.includes(modeOf(index)))
        .map((index) => indexBody(store, index)),
      aliases: aliases.map((name) => ({ name, indices: store.aliased(name).map((index) => index.name) })),
      data_streams: streams.map(({ name, indices: backing }) => ({
        name,
        backing_indices: [...backing],
        timestamp_field: TIMESTAMP,
      })),
    });
  },
});

function modeOf(index: IndexState): string {
  return index.setting('mode') ?? 'standard';
}

function indexBody(store: Store, index: IndexState): AnswerObject {
  const aliases = Object.keys(index.aliases).sort();
  const attributes = [index.closed ? 'closed' : 'open', ...(index.hidden ? ['hidden'] : [])].sort();
  return {
    name: index.name,
    aliases: aliases.length > 0 ? aliases : undefined,
    attributes,
    data_stream: dataStreamOf(store, index.name)?.name,
    mode: modeOf(index),
  };
}
