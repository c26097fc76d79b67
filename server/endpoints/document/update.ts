import { requiredText, withKeys } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid, validationFailed } from '../../errors/elasticsearch-error';
import { booleanParameter, intParameter, type QueryParameter } from '../../http/parameters';
import { refuseRestricted } from '../shared/restricted';
import { sourceParameters, sourceSelection } from '../shared/source-parameters';
import { concurrencyParameters, includeSourceParameter, requireAlias, writeParameters } from './parameters';
import { readUpdateBody, updateKeys } from './update-body';
import { updateDocument } from './update-document';
import { type UpdateRequest, validateUpdate } from './update-request';
import { concludeWrite } from './write-answer';
import { targetOf } from './write-document';
import { writeOptions } from './write-options';

/** RestUpdateAction: updates cannot specify a version. */
const noVersion: QueryParameter<undefined> = {
  read: (raw) => {
    if (raw === undefined) return undefined;
    throw validationFailed([
      'internal versioning can not be used for optimistic concurrency control. Please use `if_seq_no` and `if_primary_term` instead',
    ]);
  },
};

/** UpdateRequestInterceptor */
const RESTRICTED = "Can't execute an update request if field or document level security is enabled";

/** `update`: RestUpdateAction. */
export const updateEndpoint = endpoint({
  name: 'update',
  routes: ['POST /{index}/_update/{id}'],
  query: {
    ...writeParameters,
    doc_as_upsert: booleanParameter(),
    ...sourceParameters,
    retry_on_conflict: intParameter(0),
    version: noVersion,
    version_type: noVersion,
    ...concurrencyParameters,
    require_alias: requireAlias,
    ...includeSourceParameter,
  },
  body: withKeys(requiredText, updateKeys),
  contents: { holds: 'update' },
  writes: 'documents',
  prepare: ({ body, query }) => readUpdateBody(body, query.include_source_on_error),
  handle: ({ mock, placeholders, query, body: text, budget }) => {
    const body = readUpdateBody(text, query.include_source_on_error);
    const request: UpdateRequest = {
      index: placeholders.index,
      id: placeholders.id,
      retryOnConflict: query.retry_on_conflict,
      options: writeOptions({
        ...query,
        if_seq_no: body.if_seq_no ?? query.if_seq_no,
        if_primary_term: body.if_primary_term ?? query.if_primary_term,
      }),
      fetchSource: body._source ?? sourceSelection(query),
      body: { ...body, doc_as_upsert: body.doc_as_upsert ?? query.doc_as_upsert ?? false },
      budget,
    };
    throwIfInvalid(validateUpdate(request));
    const target = targetOf(mock, request.index, request.options, 'update');
    refuseRestricted(mock.store, [target], RESTRICTED);
    const report = updateDocument(mock, request, target);
    return concludeWrite(report, report.result === 'noop' ? 'none' : query.refresh, query.routing);
  },
});
