import { illegalArgument } from '../../errors/elasticsearch-error';
import {
  activeShardsParameter,
  booleanParameter,
  longParameter,
  type QueryParameter,
  stringParameter,
  timeParameter,
} from '../../http/parameters';

/** When a write becomes visible to searches (WriteRequest.RefreshPolicy). */
export type RefreshPolicy = 'none' | 'immediate' | 'wait_until';

/** `refresh` of a write: `true` or empty, `false`, `wait_for`. */
export const refreshParameter: QueryParameter<RefreshPolicy> = {
  read: (raw) => {
    switch (raw) {
      case undefined:
      case 'false':
        return 'none';
      case '':
      case 'true':
        return 'immediate';
      case 'wait_for':
        return 'wait_until';
      default:
        throw illegalArgument(`Unknown value for refresh: [${raw}].`);
    }
  },
};

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

/**
 * The parameters shared by writes of one document. Shards are always available and nothing takes time, so there is
 * nothing to wait for.
 */
export const writeParameters = {
  routing: routingParameter,
  timeout: timeParameter(),
  refresh: refreshParameter,
  wait_for_active_shards: activeShardsParameter,
} as const;

export const concurrencyParameters = { if_seq_no: ifSeqNo, if_primary_term: ifPrimaryTerm } as const;
export const versionParameters = { version: optionalLong, version_type: versionType } as const;

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
