import { type Identity, isSuperuser } from '../identity';
import { denied } from './denied';
import { permissionsFor } from './permissions';
import type { Guarded } from './require-cluster-action';

const API_KEY = 'cluster:admin/xpack/security/api_key/';

/** What is done with API keys, if it depends on whose keys they are. */
export type KeyVerb = 'get' | 'invalidate' | 'query';

/** Which keys a request asks for. */
export interface AskedKeys {
  readonly ids?: readonly string[] | undefined;
  readonly username?: string | undefined;
  readonly realm?: string | undefined;
  readonly owner?: boolean | undefined;
  /** Set for a query, which finds only one's own keys if that is all that one may see. */
  readonly filtered?: boolean | undefined;
  /** Whether the response shows what the owner of the keys could do. */
  readonly withLimitedBy?: boolean | undefined;
}

/**
 * Whether the caller may do this with all keys, as everybody may where credentials are not checked.
 *
 * @throws ElasticsearchError 403 if not even the keys that are asked for are the caller's own
 *   (ManageOwnApiKeyClusterPrivilege, RBACEngine.checkSameUserPermissions).
 */
export function mayUseAllKeys(
  { store, permissions: known, authenticator }: Guarded,
  identity: Identity,
  verb: KeyVerb,
  asked: AskedKeys,
): boolean {
  if (!authenticator.checks || isSuperuser(identity)) return true;
  const permissions = permissionsFor(store, known, identity);
  const action = API_KEY + verb;
  if (permissions.cluster(action)) return true;
  // A key may see itself, but not what its owner can do.
  const tooMuch = identity.apiKey !== undefined && asked.withLimitedBy === true;
  const ownKey = isOwnKey(identity, asked);
  if (verb === 'get' && ownKey && !tooMuch) return false;
  const own = !tooMuch && (asked.filtered === true || ownKey || isOwner(identity, asked));
  if (own && permissions.cluster(`${action} of own keys`)) return false;
  throw denied(action, identity, permissions.missing);
}

/** A key may use itself, but no other key of its owner. */
function isOwnKey({ apiKey }: Identity, asked: AskedKeys): boolean {
  const ids = asked.ids ?? [];
  return apiKey !== undefined && ids.length > 0 && ids.every((id) => id === apiKey.id);
}

function isOwner({ apiKey, username, realm }: Identity, asked: AskedKeys): boolean {
  if (apiKey) return false;
  return asked.owner === true || (asked.username === username && asked.realm === realm.name);
}
