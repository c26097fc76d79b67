import type { BodyReader } from '../../endpoint/body';
import { type ElasticsearchError, illegalArgument, parseException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import type { BodyText } from '../../http/body-text';
import {
  booleanParameter,
  keptParameter,
  listParameter,
  type ParameterTable,
  type ParameterValues,
} from '../../http/parameters';
import { JsonReader } from '../../json-text/reader';
import { hasText } from '../../json-text/tokens';
import type { TermVectorOptions } from '../../query/term-vectors';
import type { BodyValue } from '../../validation/body-value';
import { alias, anything, field, object } from '../../validation/fields';
import { type ParsedFields, parseWith, type Refusals } from '../../validation/object-parser';
import { TextValue } from '../../validation/text-value';
import { preference } from '../shared/kept-parameters';
import { readVersionType, routingParameter, versionParameters } from './parameters';

export const termVectorParameters = {
  fields: listParameter,
  offsets: booleanParameter(true),
  positions: booleanParameter(true),
  payloads: keptParameter('no terms have payloads', booleanParameter()),
  term_statistics: booleanParameter(false),
  field_statistics: booleanParameter(true),
  routing: routingParameter,
  realtime: booleanParameter(true),
  preference,
  version: versionParameters.version,
  version_type: readVersionType,
} as const satisfies ParameterTable;

/** Which document, and what of it (TermVectorsRequest). */
export interface TermVectorsRequest extends TermVectorOptions {
  readonly index: string | undefined;
  readonly id: string | undefined;
  readonly routing: string | undefined;
  readonly realtime: boolean;
  readonly version: number | undefined;
}

const flag = anything((value) => value.boolean());
const text = anything((value) => value.text());
const refused = anything((value): never => {
  throw notEmulated(`[${value.name}] of term vectors`);
});

/** TermVectorsRequest.parseRequest. */
const FIELDS = {
  fields: field('ARRAY', (value) => Array.from(value.elements(), (one) => one.text())),
  offsets: flag,
  positions: flag,
  payloads: flag,
  term_statistics: flag,
  termStatistics: alias('term_statistics', flag),
  field_statistics: flag,
  fieldStatistics: alias('field_statistics', flag),
  _index: text,
  _id: text,
  routing: text,
  version: anything((value) => value.long()),
  version_type: refused,
  doc: refused,
  filter: refused,
  per_field_analyzer: refused,
} as const;

const REFUSALS: Refusals<BodyValue> = {
  unknown: (key) => parseException(`failed to parse term vectors request. unknown field [${key}]`),
  unfit: (key) => parseException(`failed to parse term vectors request. field [${key}] must be an array`),
};

/** What a body says; it takes precedence over path and parameters. */
export type Changes = ParsedFields<typeof FIELDS>;

/** The body of a request, which may be left out. */
export const termVectorsBody: BodyReader<Changes> = {
  read: (body) => {
    const object = bodyObject(body);
    return object ? readChanges(object) : {};
  },
  fields: () => Object.keys(FIELDS),
};

function bodyObject(body: BodyText): TextValue | undefined {
  if (!body.present) return undefined;
  const object = new TextValue(new JsonReader(body.text()));
  return object.open() === 'START_OBJECT' ? object : undefined;
}

function readChanges(object: BodyValue): Changes {
  return parseWith(object, FIELDS, REFUSALS);
}

/** Which documents a request for several names, by what each changes in the common request. */
interface ChangedRequests {
  /** What `parameters` has changed so far. */
  common: Changes;
}

const parameters = object((value: BodyValue, state: ChangedRequests) => {
  state.common = { ...state.common, ...readChanges(value) };
});

/** MultiTermVectorsRequest.add: `docs`, or `ids`; `parameters` apply to the ids, and to the documents that follow them. */
const LISTS = {
  docs: field('ARRAY', (value: BodyValue, { common }: ChangedRequests) =>
    Array.from(value.elements(), (one): Changes => {
      if (one.token !== 'START_OBJECT') throw illegalArgument('docs array element should include an object');
      return { ...common, ...readChanges(one) };
    }),
  ),
  ids: field('ARRAY', (value) =>
    Array.from(value.elements(), (one): Changes => {
      if (!hasText(one.token)) throw illegalArgument('ids array element should only contain ids');
      return { _id: one.text() };
    }),
  ),
  parameters,
} as const;

function unknownList(key: string, { token }: BodyValue): ElasticsearchError {
  if (token === 'START_ARRAY' || token === 'START_OBJECT') {
    return parseException(`no parameter named [${key}] and type ${token.replace('START_', '')}`);
  }
  return parseException(`_mtermvectors: Parameter [${key}] not supported`);
}

/** The body of a request for several documents, which may be left out. */
export const multiTermVectorsBody: BodyReader<readonly Changes[]> = {
  read: (body) => {
    const object = bodyObject(body);
    if (!object) return [];
    const state: ChangedRequests = { common: {} };
    const { docs = [], ids = [] } = parseWith(object, LISTS, { unknown: unknownList, unfit: unknownList }, state);
    return [...docs, ...ids.map((id) => ({ ...state.common, ...id }))];
  },
  fields: () => Object.keys(LISTS),
};

/** A request as its path, its parameters and its body say. */
export function requestFrom(
  { index, id }: { readonly index?: string | undefined; readonly id?: string | undefined },
  query: ParameterValues<typeof termVectorParameters>,
  body: Changes,
): TermVectorsRequest {
  return {
    index: body._index ?? index,
    id: body._id ?? id,
    fields: body.fields ?? query.fields,
    positions: body.positions ?? query.positions,
    offsets: body.offsets ?? query.offsets,
    fieldStatistics: body.field_statistics ?? query.field_statistics,
    termStatistics: body.term_statistics ?? query.term_statistics,
    routing: body.routing ?? query.routing,
    realtime: query.realtime,
    version: body.version ?? query.version,
  };
}
