import { storedBoolean, storedStrings } from '../../connector/convert';
import { requiredBody } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { throwIfInvalid } from '../../errors/elasticsearch-error';
import { securityInvalidateApiKey } from '../../generated/bodies';
import { ok } from '../../http/answer';
import type { AnswerObject } from '../../json/value';
import type { Mock } from '../../mock';
import { type ApiKey, apiKeysOf, findApiKeys } from '../../security/api-keys';
import type { Actions } from '../../security/authorization/actions-of-privilege';
import { clusterPrivilege } from '../../security/authorization/cluster-privileges';
import { mayUseAllKeys } from '../../security/authorization/own-keys';
import { permissionsFor } from '../../security/authorization/permissions';
import { type Identity, isSuperuser } from '../../security/identity';
import { keyOwner } from '../../security/key-owner';

const NOTHING_GIVEN =
  'One of [api key id(s), api key name, username, realm name] must be specified if [owner] flag is false';
const NOT_WITH_KEYS =
  'username or realm name must not be specified when the api key id(s) or api key name are specified';
const NOT_WITH_OWNER = 'neither username nor realm-name may be specified when invalidating owned API keys';

/** Invalidates API keys: RestInvalidateApiKeyAction. */
export const invalidateApiKey = endpoint({
  name: 'security.invalidate_api_key',
  routes: ['DELETE /_security/api_key'],
  body: requiredBody(securityInvalidateApiKey),
  handle: ({ mock, body, identity }) => {
    const owner = storedBoolean(body.owner);
    const ids = body.ids === undefined ? undefined : storedStrings(body.ids);
    const [name, username, realm] = [body.name, body.username, body.realm_name].map(textOrNone);
    const given = [ids, name, username, realm].some((value) => value !== undefined);
    const user = username ?? realm;
    throwIfInvalid([
      ...(ids ? idProblems(ids) : []),
      ...(given || owner ? [] : [NOTHING_GIVEN]),
      ...((ids || name) && user ? [NOT_WITH_KEYS] : []),
      ...(owner && user ? [NOT_WITH_OWNER] : []),
      ...(ids && name !== undefined ? ['only one of [api key id(s), api key name] can be specified'] : []),
    ]);
    mayUseAllKeys(mock, identity, 'invalidate', { ids, username, realm, owner });
    const own = owner ? keyOwner(identity) : undefined;
    const asked = { username: own?.username ?? username, realm: own?.realm.name ?? realm };
    const all = findApiKeys(mock.store, { ids, name, ...asked });
    const found = all.filter((key) => key.invalidation === undefined);
    const mayAll = mayInvalidateAllTypes(mock, identity);
    const [ended, spared] = [
      found.filter(({ type }) => mayAll || type !== 'cross_cluster'),
      found.filter(({ type }) => !mayAll && type === 'cross_cluster'),
    ];
    const invalidation = mock.runtime.clock.now();
    for (const key of ended) apiKeysOf(mock.store).set(key.id, { ...key, invalidation });
    return ok({
      invalidated_api_keys: ended.map(({ id }) => id),
      previously_invalidated_api_keys: all.filter((key) => key.invalidation !== undefined).map(({ id }) => id),
      error_count: spared.length,
      ...(spared.length > 0 && { error_details: spared.map(sparedKey) }),
    });
  },
});

/** Strings.hasText */
function textOrNone(text: string | undefined): string | undefined {
  return text?.trim() ? text : undefined;
}

/** InvalidateApiKeyRequest.validateApiKeyIds */
function idProblems(ids: readonly string[]): string[] {
  if (ids.length === 0) return ['Field [ids] cannot be an empty array'];
  const blank = ids.findIndex((id) => id.trim() === '');
  return blank < 0 ? [] : [`Field [ids] must not contain blank id, but got blank id at index position: [${blank}]`];
}

/** TransportInvalidateApiKeyAction */
function mayInvalidateAllTypes({ store, permissions, authenticator }: Mock, identity: Identity): boolean {
  if (!authenticator.checks || isSuperuser(identity)) return true;
  return permissionsFor(store, permissions, identity).coversCluster(clusterPrivilege('manage_security') as Actions);
}

/** ApiKeyService.cannotInvalidateCrossClusterApiKeyException */
function sparedKey({ id }: ApiKey): AnswerObject {
  const why = 'This requires [manage_security] cluster privilege or higher';
  return { type: 'security_exception', reason: `Cannot invalidate cross-cluster API key [${id}]. ${why}` };
}
