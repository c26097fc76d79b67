import { optionalText, withKeys } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import type { Answer } from '../../http/answer';
import { keptParameter, refusedParameter, stringParameter } from '../../http/parameters';
import { floatJson } from '../../json/float';
import { compileMain } from '../../query/hits/bound-search';
import { keptDocument } from '../../query/kept-source';
import { View } from '../../query/matcher';
import { Scope } from '../../query/scope';
import { sourceFilter } from '../../query/source-filter';
import { vectorFields, withoutVectors } from '../../query/source-vectors';
import { andThen, type Eventually } from '../../runtime/eventually';
import { checkBlocks } from '../../store/blocks';
import { resolveSingle } from '../../store/resolve-single';
import { isReached } from '../../store/shard-routing';
import { preference } from '../shared/kept-parameters';
import { patiently } from '../shared/patiently';
import { queryFromParameters, queryParameters } from '../shared/search-parameters';
import { searchTargets } from '../shared/search-targets';
import { sourceParameters, sourceSelection } from '../shared/source-parameters';
import { queryOfBody, queryOnly } from './count';
import { bodyOf } from './search-body';

/** `explain`: RestExplainAction. */
export const explain = endpoint({
  name: 'explain',
  routes: ['GET /{index}/_explain/{id}', 'POST /{index}/_explain/{id}'],
  query: {
    ...queryParameters,
    parent: keptParameter('is left over from mapping types; Elasticsearch ignores it as well'),
    routing: stringParameter,
    preference,
    stored_fields: refusedParameter('[stored_fields] of explain'),
    ...sourceParameters,
  },
  body: withKeys(optionalText, queryOnly),
  note: 'Reports whether the document matches and its score; the score is not broken down.',
  contents: { repeatsFields: true },
  handle: ({ mock, placeholders, query, body, path, budget, caller }): Eventually<Answer> => {
    const parsed = bodyOf(body, {});
    const wanted = (parsed && queryOfBody(parsed)) ?? queryFromParameters(query, path);
    if (!wanted) throwIfInvalid(['query is missing']);
    const index = resolveSingle(mock.store, placeholders.index);
    checkBlocks([index], 'read');
    const place = { _index: index.name, _id: placeholders.id };
    const found = patiently(caller, (patient) => {
      const [target] = searchTargets(mock, [{ index, filters: undefined }], budget, undefined, patient);
      const document = target?.shard.documents.get(placeholders.id);
      if (!target || !document || !isReached(index, document, query.routing || undefined)) return undefined;
      return {
        document,
        score: compileMain(target, wanted, new Scope(target.shard)).score(new View(document, budget)),
      };
    });
    return andThen(found, (explained) => {
      if (!explained) return { status: 404, body: { ...place, matched: false } };
      const { document, score } = explained;
      const matched = score >= 0;
      const selection = sourceSelection(query);
      const kept = selection && keptDocument(index.mappings, document);
      const source =
        kept &&
        sourceFilter(withoutVectors(selection, vectorFields(index.mappings), index.settings), budget)(kept.text);
      return {
        status: 200,
        body: {
          ...place,
          matched,
          explanation: {
            value: matched ? floatJson(score) : floatJson(0),
            description: matched ? 'score of the query, as es-connector-mock computes it' : 'no matching clause',
            details: [],
          },
          get: source && { _seq_no: document.seqNo, _primary_term: 1, found: true, _source: source },
        },
      };
    });
  },
});
