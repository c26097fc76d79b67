import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import {
  booleanParameter,
  keptParameter,
  listParameter,
  type ParameterTable,
  type ParameterValues,
} from '../../http/parameters';
import { javaText } from '../../json/java-text';
import type { JsonObject, JsonValue } from '../../json/value';
import type { TermVectorOptions } from '../../query/term-vectors';
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

const REFUSED = ['doc', 'filter', 'per_field_analyzer', 'version_type'];

type Changes = { -readonly [K in keyof TermVectorsRequest]?: TermVectorsRequest[K] };

/** What each key of a body changes. */
const KEYS: Readonly<Record<string, (value: JsonValue) => Changes>> = {
  fields: (value) => ({ fields: Array.isArray(value) ? value.map((one) => javaText(one)) : [javaText(value)] }),
  offsets: (value) => ({ offsets: value === true }),
  positions: (value) => ({ positions: value === true }),
  payloads: () => ({}),
  term_statistics: (value) => ({ termStatistics: value === true }),
  termStatistics: (value) => ({ termStatistics: value === true }),
  field_statistics: (value) => ({ fieldStatistics: value === true }),
  fieldStatistics: (value) => ({ fieldStatistics: value === true }),
  _index: (value) => ({ index: javaText(value) }),
  _id: (value) => ({ id: javaText(value) }),
  routing: (value) => ({ routing: javaText(value) }),
  version: (value) => ({ version: Number(value) }),
};

/** A request as its path and parameters say. */
export function requestFrom(
  { index, id }: { readonly index?: string | undefined; readonly id?: string | undefined },
  query: ParameterValues<typeof termVectorParameters>,
): TermVectorsRequest {
  return {
    index,
    id,
    fields: query.fields,
    positions: query.positions,
    offsets: query.offsets,
    fieldStatistics: query.field_statistics,
    termStatistics: query.term_statistics,
    routing: query.routing,
    realtime: query.realtime,
    version: query.version,
  };
}

/**
 * The request as a body changes it (TermVectorsRequest.parseRequest).
 *
 * @throws ElasticsearchError 400 parse_exception for an unknown key; 501 for what is not emulated.
 */
export function changedBy(body: JsonObject, request: TermVectorsRequest): TermVectorsRequest {
  const changes: Changes[] = [];
  for (const [key, value] of Object.entries(body)) {
    if (REFUSED.includes(key)) throw notEmulated(`[${key}] of term vectors`);
    if (!Object.hasOwn(KEYS, key)) {
      throw new ElasticsearchError('parse_exception', `failed to parse term vectors request. unknown field [${key}]`);
    }
    const change = KEYS[key];
    if (change) changes.push(change(value));
  }
  return Object.assign({ ...request }, ...changes);
}
