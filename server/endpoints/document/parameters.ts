import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import {
  activeShardsParameter,
  booleanParameter,
  keptParameter,
  longParameter,
  type QueryParameter,
  stringParameter,
  timeParameter,
} from '../../http/parameters';
import { refreshParameter } from '../shared/refresh-parameter';

export type VersionType = 'internal' | 'external' | 'external_gte';

/**
 * Parses a version type (VersionType.fromString).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function parseVersionType(raw: string): VersionType {
  switch (raw) {
    case 'internal':
    case 'external':
    case 'external_gte':
      return raw;
    case 'external_gt':
      return 'external';
    default:
      throw illegalArgument(`No version type match [${raw}]`);
  }
}

const versionType: QueryParameter<VersionType> = {
  read: (raw) => (raw === undefined ? 'internal' : parseVersionType(raw)),
};

/** An empty routing value counts as none. */
export const routingParameter: QueryParameter<string | undefined> = { read: (raw) => raw || undefined };

/**
 * Checks a sequence number (IndexRequest.setIfSeqNo); −2 means none.
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function checkedSeqNo(value: number | undefined): number | undefined {
  if (value === undefined || value === -2) return undefined;
  if (value < 0) throw illegalArgument(`sequence numbers must be non negative. got [${value}].`);
  return value;
}

/** Checks a primary term (IndexRequest.setIfPrimaryTerm); 0 means none. */
export function checkedPrimaryTerm(value: number | undefined): number | undefined {
  if (value === undefined || value === 0) return undefined;
  if (value < 0) throw illegalArgument(`primary term must be non negative. got [${value}]`);
  return value;
}

const optionalLong = longParameter();

const ifSeqNo: QueryParameter<number | undefined> = {
  read: (raw, name) => checkedSeqNo(optionalLong.read(raw, name)),
};

const ifPrimaryTerm: QueryParameter<number | undefined> = {
  read: (raw, name) => checkedPrimaryTerm(optionalLong.read(raw, name)),
};

/** What a write waits for. */
export const waitingParameters = {
  timeout: timeParameter(),
  wait_for_active_shards: activeShardsParameter,
} as const;

/** Whether errors show the document. */
export const includeSourceParameter = { include_source_on_error: booleanParameter(true) } as const;

/** The parameters shared by writes of one document. */
export const writeParameters = {
  routing: routingParameter,
  ...waitingParameters,
  refresh: refreshParameter,
} as const;

export const concurrencyParameters = { if_seq_no: ifSeqNo, if_primary_term: ifPrimaryTerm } as const;
/** A read compares the version for equality whatever its type (VersionType.isVersionConflictForReads). */
export const readVersionType = keptParameter('a read compares versions for equality, whatever their type', versionType);

/**
 * Checks a version that a request gives.
 *
 * @throws ElasticsearchError 501 for a version that JavaScript would round.
 */
export function checkedVersion(value: number | undefined): number | undefined {
  if (value === undefined || value <= Number.MAX_SAFE_INTEGER) return value;
  throw notEmulated('versions of 2^53 or more');
}

const version: QueryParameter<number | undefined> = {
  kind: 'integer',
  effect: { refused: '2^53 or more' },
  read: (raw, name) => checkedVersion(optionalLong.read(raw, name)),
};

export const versionParameters = { version, version_type: versionType } as const;

export const requireAlias = booleanParameter(false);

/** Everything that `writeOptions` reads. Only `index` and `create` accept all of it. */
export const optionParameters = {
  routing: routingParameter,
  pipeline: stringParameter,
  ...versionParameters,
  ...concurrencyParameters,
  require_alias: requireAlias,
  require_data_stream: booleanParameter(false),
} as const;
