import { ElasticsearchError } from '../errors/elasticsearch-error';
import { nullPointer } from '../errors/null-pointer';
import type { JsonObject } from '../json/value';
import { nameProblem } from '../validation/index-name';
import { readConnectorStatus } from './status';

const MANAGED_PREFIX = 'content-';

/** The validation message about an index name; none if the name is valid or not given. */
export function indexNameProblems(name: string | null | undefined): string[] {
  const problem = name === null || name === undefined ? undefined : nameProblem(name);
  if (problem === undefined) return [];
  return [`[${name}] org.elasticsearch.indices.InvalidIndexNameException: Invalid index name [${name}], ${problem}`];
}

/**
 * The validation message about the index of a new Elastic-managed connector; none if the name is valid or not given.
 */
export function managedIndexProblems(isNative: boolean, name: string | null | undefined): string[] {
  if (!isNative || name === null || name === undefined || name.startsWith(MANAGED_PREFIX)) return [];
  const rule = `Index attached to an Elastic-managed connector must start with the prefix: [${MANAGED_PREFIX}]`;
  return [`Index [${name}] is invalid. ${rule}`];
}

/** 400: another connector uses the index. */
export function indexInUse(name: string): ElasticsearchError {
  return new ElasticsearchError('status_exception', `Index name [${name}] is used by another connector.`);
}

/**
 * The update for `_index_name`; null detaches the index.
 *
 * @throws ElasticsearchError 400 status_exception if a managed connector would get an index without the prefix; 500 if
 * a client wrote the connector without `is_native`.
 */
export function indexNameUpdate(stored: JsonObject, name: string | null): JsonObject {
  if (typeof stored.is_native !== 'boolean') {
    const reason = 'Cannot invoke "java.lang.Boolean.booleanValue()" because "isNativeConnector" is null';
    throw nullPointer('[is_native] of the stored connector', reason);
  }
  if (stored.is_native && name !== null && !name.startsWith(MANAGED_PREFIX)) {
    const rule = `Index attached to an Elastic-managed connector must start with the prefix: [${MANAGED_PREFIX}].`;
    const found = `The index name in the payload [${name}] doesn't comply with this requirement.`;
    throw new ElasticsearchError('status_exception', `${rule} ${found}`);
  }
  return { index_name: name };
}

/**
 * The update for `_native`: a connector that was connected has to connect again.
 *
 * @throws ElasticsearchError 400 status_exception if the attached index lacks the prefix of managed connectors.
 */
export function nativeUpdate(id: string, stored: JsonObject, isNative: boolean): JsonObject {
  const index = stored.index_name;
  if (isNative && typeof index === 'string' && !index.startsWith(MANAGED_PREFIX)) {
    const rule = `must start with the required prefix: [${MANAGED_PREFIX}] to be Elastic-managed.`;
    const advice = 'Please update the attached index first to comply with this requirement.';
    throw new ElasticsearchError(
      'status_exception',
      `The index name [${index}] attached to the connector [${id}] ${rule} ${advice}`,
    );
  }
  const status = readConnectorStatus(stored.status);
  return { is_native: isNative, status: status === 'connected' ? 'configured' : status };
}
