import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { isObject, type JsonObject, type JsonValue } from '../../json/value';
import { JsonReader } from '../../json-text/reader';
import type { ScriptSource } from '../../painless';
import { parseSearch } from '../../query/search/parse-request';
import type { SearchRequest } from '../../query/search/request';
import { readProceed } from './by-query/options';
import { type Field, numberTokens, objectToken, readFields, readLong, stringToken } from './object-fields';
import { parseVersionType, type VersionType } from './parameters';
import { readScriptBody } from './script-body';

/** Where a reindex writes to. */
export interface ReindexDestination {
  index?: string;
  routing?: string;
  create?: boolean;
  pipeline?: string;
  versionType?: VersionType;
}

/** The body of a reindex (ReindexRequest). */
export interface ReindexBody {
  indices: readonly string[];
  search: SearchRequest;
  dest: ReindexDestination;
  maxDocs?: number;
  script?: ScriptSource;
  proceed?: boolean;
}

const text = (set: (dest: ReindexDestination, value: string) => void): Field<ReindexDestination> => ({
  tokens: stringToken,
  read: (reader, dest) => set(dest, reader.text()),
});

const DESTINATION: Readonly<Record<string, Field<ReindexDestination>>> = {
  index: text((dest, value) => {
    dest.index = value;
  }),
  routing: text((dest, value) => {
    dest.routing = value;
  }),
  op_type: text((dest, value) => {
    dest.create = readOpType(value);
  }),
  pipeline: text((dest, value) => {
    dest.pipeline = value;
  }),
  version_type: text((dest, value) => {
    dest.versionType = parseVersionType(value);
  }),
};

const maxDocs: Field<ReindexBody> = {
  tokens: numberTokens,
  read: (reader, body) => {
    body.maxDocs = readLong(reader);
  },
};

/** ReindexRequest.PARSER. */
const FIELDS: Readonly<Record<string, Field<ReindexBody>>> = {
  source: {
    tokens: objectToken,
    read: (reader, body) => readSource(reader.readValue() as JsonObject, body),
  },
  dest: {
    tokens: objectToken,
    read: (reader, body) => {
      readFields(reader, 'dest', DESTINATION, body.dest);
    },
  },
  max_docs: maxDocs,
  size: maxDocs,
  script: {
    tokens: objectToken,
    read: (reader, body) => {
      body.script = readScriptBody(reader);
    },
  },
  conflicts: {
    tokens: stringToken,
    read: (reader, body) => {
      body.proceed = readProceed(reader.text());
    },
  },
};

/**
 * Reads the body of a reindex.
 *
 * @throws ElasticsearchError 400 as its parser does; 501 for a remote source
 */
export function readReindexBody(body: string): ReindexBody {
  const reader = new JsonReader(body);
  reader.next();
  return readFields(reader, 'reindex', FIELDS, { indices: [], search: {}, dest: {} });
}

/** The source is a search with `index`, and may be another cluster's. */
function readSource(source: JsonObject, body: ReindexBody): void {
  const { index, remote, ...search } = source;
  if (remote !== undefined) throw notEmulated('[remote] sources of a reindex');
  if (index !== undefined) body.indices = indicesOf(index);
  body.search = parseSearch(search, JSON.stringify(search));
}

/** ReindexRequest.extractStringArray. */
function indicesOf(value: JsonValue): string[] {
  if (typeof value === 'string') return value.split(',');
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value as string[];
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
