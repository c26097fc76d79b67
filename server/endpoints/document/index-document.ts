import { requiredText } from '../../endpoint/body';
import { type Call, endpoint } from '../../endpoint/endpoint';
import { illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import type { Answer } from '../../http/answer';
import type { ParameterTable, QueryParameter } from '../../http/parameters';
import { includeSourceParameter, optionParameters, writeParameters } from './parameters';
import { validateIndex } from './validate';
import { concludeWrite } from './write-answer';
import { indexDocument } from './write-document';
import { writeOptions } from './write-options';

/** IndexRequest.opType. */
const opType: QueryParameter<'index' | 'create' | undefined> = {
  read: (raw) => {
    if (raw === undefined) return undefined;
    const type = raw.toLowerCase();
    if (type === 'index' || type === 'create') return type;
    throw illegalArgument(`opType must be 'create' or 'index', found: [${raw}]`);
  },
};

/** RestIndexAction.CreateHandler. */
const onlyCreate: QueryParameter<'create'> = {
  read: (raw) => {
    if (raw === undefined || raw.toLowerCase() === 'create') return 'create';
    throw illegalArgument(`opType must be 'create', found: [${raw}]`);
  },
};

const query = {
  ...writeParameters,
  ...optionParameters,
  ...includeSourceParameter,
} as const satisfies ParameterTable;

type IndexCall = Call<
  typeof query & { op_type: QueryParameter<'index' | 'create' | undefined> },
  string,
  { readonly index: string; readonly id?: string | undefined }
>;

/** `index`: RestIndexAction. */
export const indexEndpoint = endpoint({
  name: 'index',
  routes: ['PUT /{index}/_doc/{id}', 'POST /{index}/_doc/{id}', 'POST /{index}/_doc'],
  query: { ...query, op_type: opType },
  body: requiredText,
  contents: { holds: 'document' },
  writes: 'documents',
  handle: answerIndex,
});

/** `create`: like `index`, but only if the document does not exist yet. */
export const createEndpoint = endpoint({
  name: 'create',
  routes: ['PUT /{index}/_create/{id}', 'POST /{index}/_create/{id}'],
  query: { ...query, op_type: onlyCreate },
  body: requiredText,
  contents: { holds: 'document' },
  writes: 'documents',
  handle: answerIndex,
});

function answerIndex({ mock, placeholders: { index: name, id }, query: values, body, budget }: IndexCall): Answer {
  const create = (values.op_type ?? (id === undefined ? 'create' : 'index')) === 'create';
  const options = writeOptions(values);
  throwIfInvalid(validateIndex(id, create, options));
  const report = indexDocument(mock, { index: name, id, create, source: body, options }, budget);
  return concludeWrite(report, values.refresh, options.routing);
}
