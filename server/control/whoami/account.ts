import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { apiKeysOf, isExpired } from '../../security/api-keys';
import { type Credentials, readCredentials } from '../../security/credentials';
import { type Identity, keyIdentity, nativeIdentity, reservedIdentity, SUPERUSER } from '../../security/identity';
import { reservedNames, reservedUser, userNamed, usersOf } from '../../security/users';
import { nearestHint } from '../../validation/nearest';
import { ControlError } from '../control-error';
import type { ControlledMock } from '../controlled-mock';

/** Somebody who sends requests. */
export interface Account {
  readonly identity: Identity;
  /** Why requests with these credentials are refused now; undefined if they are not. */
  readonly refusal: string | undefined;
}

const UNKNOWN =
  'There is no such user and no such API key. Give the name of a user, the id of a key, or an Authorization header that begins ' +
  'with Basic, ApiKey or Bearer.';

const HEADER = /^(?:basic|apikey|bearer) /i;

/**
 * @param as an Authorization header, the id of an API key, or the name of a user; undefined for requests without credentials.
 * @throws ControlError 404 if there is no such key or user.
 */
export function accountNamed(mock: ControlledMock, as: string | undefined): Account {
  if (as === undefined || HEADER.test(as)) return sender(mock, as);
  const { store, clock } = mock;
  const key = apiKeysOf(store).get(as);
  if (key) {
    const state = key.invalidation === undefined ? isExpired(key, clock.now()) && 'has expired' : 'was invalidated';
    return { identity: keyIdentity(key), refusal: state ? `The API key ${state}.` : undefined };
  }
  const reserved = reservedUser(store, as);
  const user = reserved ?? usersOf(store).get(as);
  if (!user) {
    const known = [...apiKeysOf(store).keys(), ...reservedNames(), ...usersOf(store).keys()];
    // What was given is not repeated: it could be a key.
    throw new ControlError(404, `${UNKNOWN}${nearestHint(as, known)}`);
  }
  const identity = reserved ? reservedIdentity(reserved) : nativeIdentity(as, user);
  return { identity, refusal: user.enabled ? undefined : 'The user is disabled.' };
}

/** The sender of a request with this Authorization header. */
function sender(mock: ControlledMock, authorization: string | undefined): Account {
  try {
    return { identity: mock.authenticator.authenticateNow(authorization, '/'), refusal: undefined };
  } catch (error) {
    if (!(error instanceof ElasticsearchError)) throw error;
    const { additional_unsuccessful_credentials: more } = error.metadata ?? {};
    const refusal = `${error.reason}${more === undefined ? '' : `: ${String(more)}`}.`;
    return { identity: named(mock, authorization) ?? NOBODY, refusal };
  }
}

/** The name of the anonymous user, who has no roles unless a cluster is configured otherwise (AnonymousUser). */
const NOBODY: Identity = { ...SUPERUSER, username: '_anonymous', roles: [], metadata: {} };

/** Whose credentials were refused, if there is such a user or key. */
function named({ store, authenticator }: ControlledMock, authorization: string | undefined): Identity | undefined {
  const credentials = readOrNothing(authorization);
  const exists =
    credentials?.scheme === 'basic'
      ? userNamed(store, credentials.username) !== undefined
      : credentials?.scheme === 'apikey' && apiKeysOf(store).has(credentials.id);
  return exists ? authenticator.claimed(authorization) : undefined;
}

function readOrNothing(authorization: string | undefined): Credentials | undefined {
  try {
    return readCredentials(authorization);
  } catch {
    return undefined;
  }
}
