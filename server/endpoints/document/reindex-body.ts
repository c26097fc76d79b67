import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { JsonReader } from '../../json-text/reader';
import type { ScriptSource } from '../../painless';
import { readScript } from '../../query/scripted/read-script';
import { parseSearch } from '../../query/search/parse-request';
import type { SearchRequest } from '../../query/search/request';
import { alias, declaringFields, field, long, map, object, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { TextValue } from '../../validation/text-value';
import { readProceed } from './by-query/options';
import { parseVersionType, type VersionType } from './parameters';

/** The `dest` of a ReindexRequest. */
const DESTINATION = {
  index: string,
  routing: string,
  op_type: field('STRING', (value) => readOpType(value.text())),
  pipeline: string,
  version_type: field('STRING', (value) => parseVersionType(value.text())),
} as const;

/** ReindexRequest.PARSER. */
export const reindexKeys = {
  source: object((value) => readSource(map.read(value, undefined))),
  dest: declaringFields(
    DESTINATION,
    object((value) => parseObject(value, 'dest', DESTINATION)),
  ),
  max_docs: long,
  size: alias('max_docs', long),
  script: object(readScript),
  conflicts: field('STRING', (value) => readProceed(value.text())),
} as const;

/** The destination of a reindex. */
export interface ReindexDestination {
  readonly index?: string | undefined;
  readonly routing?: string | undefined;
  readonly create?: boolean | undefined;
  readonly pipeline?: string | undefined;
  readonly versionType?: VersionType | undefined;
}

/** The body of a reindex (ReindexRequest). */
export interface ReindexBody {
  readonly indices: readonly string[];
  readonly search: SearchRequest;
  readonly dest: ReindexDestination;
  readonly maxDocs?: number | undefined;
  readonly script?: ScriptSource | undefined;
  readonly proceed?: boolean | undefined;
}

/**
 * Reads the body of a reindex.
 *
 * @throws ElasticsearchError 400 as its parser does; 501 for a remote source
 */
export function readReindexBody(body: string): ReindexBody {
  const read = parseObject(new TextValue(new JsonReader(body)), 'reindex', reindexKeys);
  const { op_type: create, version_type: versionType, ...dest } = read.dest ?? {};
  return {
    indices: [],
    search: {},
    ...read.source,
    dest: { ...dest, create, versionType },
    maxDocs: read.max_docs,
    script: read.script,
    proceed: read.conflicts,
  };
}

/** The source is a search with `index`; it may also be in another cluster. */
function readSource(source: JsonObject): Pick<ReindexBody, 'indices' | 'search'> {
  const { index, remote, ...search } = source;
  if (remote !== undefined) throw notEmulated('[remote] sources of a reindex');
  const indices = index === undefined ? [] : indicesOf(index);
  return { indices, search: parseSearch(search, JSON.stringify(search)) };
}

/** ReindexRequest.extractStringArray. */
function indicesOf(value: JsonValue): string[] {
  if (typeof value === 'string') return value.split(',');
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  const kind = isObject(value) ? 'java.util.HashMap' : typeof value;
  throw new ElasticsearchError(
    'illegal_argument_exception',
    `Expected [index] to be a list of a string but was [${kind}]`,
  );
}

function readOpType(value: string): boolean {
  const type = value.toLowerCase();
  if (type === 'create' || type === 'index') return type === 'create';
  throw new ElasticsearchError('illegal_argument_exception', `opType must be 'create' or 'index', found: [${value}]`);
}
