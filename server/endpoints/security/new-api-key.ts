import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { type AnswerObject, isObject, type JsonObject } from '../../json/value';
import type { Mock } from '../../mock';
import { type ApiKeyType, apiKeysOf } from '../../security/api-keys';
import { checkRoleQueries } from '../../security/authorization/check-role-queries';
import { grantsAnything } from '../../security/authorization/grants-anything';
import { limitsFor } from '../../security/authorization/permissions';
import { roleProblems } from '../../security/authorization/role-problems';
import type { Identity } from '../../security/identity';
import { keyOwner, ownerDetails } from '../../security/key-owner';
import { hashKeySecret } from '../../security/secret-hash';
import { parseTimeValue } from '../../validation/time-value';

/** What a new key is made of, read and checked. */
export interface NewApiKey {
  readonly name: string;
  readonly roles: JsonObject;
  /** Milliseconds. */
  readonly lifetime: number | undefined;
  readonly metadata: JsonObject;
}

/** The body of a request that creates a key, with its role descriptors read. */
interface NewKeyBody {
  readonly name?: string;
  readonly roles?: JsonObject | undefined;
  readonly expiration?: string;
  readonly metadata?: JsonObject;
}

/**
 * Checks the body of a request that creates a key (CreateApiKeyRequest.validate).
 *
 * @throws ElasticsearchError 400
 */
export function readNewApiKey({ name = '', roles = {}, expiration, metadata = {} }: NewKeyBody): NewApiKey {
  const lifetime = readLifetime(expiration, 'api_key_request');
  checkKey([...nameProblems(name), ...metadataProblems(metadata)], roles);
  return { name, roles, lifetime, metadata };
}

/**
 * Checks what a key shall have (AbstractCreateApiKeyRequest.validate), and then the queries of its roles (ApiKeyService).
 *
 * @param problems that were found before
 * @throws ElasticsearchError 400
 */
export function checkKey(problems: readonly string[], roles: JsonObject = {}): void {
  const descriptors = Object.values(roles).filter(isObject);
  throwIfInvalid([...problems, ...descriptors.flatMap(roleProblems)]);
  descriptors.forEach(checkRoleQueries);
}

/**
 * How long a key is valid, in milliseconds. Elasticsearch reads the time only after all fields, when it makes the request
 * of them (ConstructingObjectParser.buildTarget).
 *
 * @param parser the name of the parser, for errors
 * @throws ElasticsearchError 400 x_content_parse_exception
 */
export function readLifetime(expiration: string | undefined, parser: string): number | undefined {
  try {
    return expiration === undefined ? undefined : parseTimeValue(expiration, 'expiration');
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    const reason = `Failed to build [${parser}] after last required field arrived`;
    throw new ElasticsearchError('x_content_parse_exception', reason, { causedBy: error });
  }
}

/** When a key expires: a lifetime counts in whole seconds (ApiKeyService.getApiKeyExpiration). @param lifetime milliseconds */
export function expirationAfter(now: number, lifetime: number): number {
  return now + Math.trunc(lifetime / 1000) * 1000;
}

function nameProblems(name: string): string[] {
  if (name === '') return ['api key name is required'];
  const problems: string[] = [];
  if (name.length > 256) problems.push('api key name may not be more than 256 characters long');
  if (name !== name.trim()) problems.push('api key name may not begin or end with whitespace');
  if (name.startsWith('_')) problems.push('api key name may not begin with an underscore');
  return problems;
}

/** Keys that begin with an underscore belong to Elasticsearch (MetadataUtils). */
export function metadataProblems(metadata: JsonObject): string[] {
  const reserved = Object.keys(metadata).some((key) => key.startsWith('_'));
  return reserved ? ['API key metadata keys may not start with [_]'] : [];
}

/**
 * Creates a key that belongs to somebody. @returns the response, with the only copy of its secret
 *
 * @throws ElasticsearchError 400 if a key creates a key that may do something (TransportCreateApiKeyAction).
 */
export function storeApiKey(
  mock: Mock,
  identity: Identity,
  { name, roles, lifetime, metadata }: NewApiKey,
  type: ApiKeyType = 'rest',
): AnswerObject {
  if (mock.settings.auth === 'on' && identity.apiKey && grantsAnything(roles)) {
    const reason = 'creating derived api keys requires an explicit role descriptor that is empty (has no privileges)';
    throw illegalArgument(reason);
  }
  const { clock, ids } = mock.runtime;
  const creation = clock.now();
  const expiration = lifetime === undefined ? undefined : expirationAfter(creation, lifetime);
  const [id, secret] = [ids.documentId(), ids.uuid()];
  apiKeysOf(mock.store).set(id, {
    id,
    name,
    ...(type !== 'rest' && { type }),
    secret_hash: hashKeySecret(secret, id),
    creation,
    ...(expiration !== undefined && { expiration }),
    ...keyOwner(identity),
    owner: ownerDetails(identity),
    metadata,
    roleDescriptors: roles,
    limitedBy: type === 'rest' ? limitsFor(mock.store, identity) : {},
  });
  const encoded = Buffer.from(`${id}:${secret}`).toString('base64');
  return { id, name, expiration, api_key: secret, encoded };
}
