import type { ElasticsearchError } from '../errors/elasticsearch-error';
import type { Clock } from '../runtime/clock';
import { andThen, type Eventually, recovering } from '../runtime/eventually';
import type { Store } from '../store/store';
import { accessTokensOf, isSpent, tokenWithText } from './access-tokens';
import { apiKeysOf, isExpired } from './api-keys';
import {
  type BasicCredentials,
  type BearerCredentials,
  type Credentials,
  type KeyCredentials,
  readCredentials,
} from './credentials';
import {
  ELASTIC,
  type Identity,
  keyIdentity,
  nativeIdentity,
  reservedIdentity,
  runAsIdentity,
  SUPERUSER,
  serviceIdentity,
} from './identity';
import { RESERVED_REALM } from './realms';
import { hashPassword, matchesHash, matchesHashInTime, sameText } from './secret-hash';
import { type ServiceAccount, serviceAccounts, serviceTokensOf } from './service-accounts';
import { readServiceToken } from './service-token-text';
import { tokenIdentity } from './token-identity';
import {
  expiredToken,
  keyOfOtherType,
  missingCredentials,
  rejectedCredentials,
  withBearer,
  wrongPassword,
  wrongServiceToken,
} from './unauthenticated';
import { isReserved, reservedUser, reservedUsersOf, type User, usersOf } from './users';

/**
 * Whether requests need credentials: with `none`, they do not; with `any`, they must contain some, which are not
 * checked; with `on`, they are checked.
 */
export type AuthenticationMode = 'none' | 'any' | 'on';

/** Credentials that were found to be correct, and the account that they were compared with. */
interface Verified {
  readonly identity: Identity;
  readonly account: object;
}

/** Whether a password is the one with a hash. */
type Matches = (password: string, hash: string) => Eventually<boolean>;

/** Enough for the clients of any test run. When they are exceeded, all are checked again. */
const MOST_VERIFIED = 1000;

/** Finds out who sent a request (AuthenticatorChain). */
export class Authenticator {
  /** By Authorization header: hashing a secret is slow, so it is done once and not for every request. */
  private readonly verified = new Map<string, Verified>();
  /** What the passwords of users who do not exist are compared with. */
  private nobodysHash: string | undefined;
  /** Stands for a built-in user of whom nothing has been changed. */
  private readonly unchanged = {};

  constructor(
    private readonly mode: AuthenticationMode,
    private readonly password: string | undefined,
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly esVersion: string,
    /** Whether the server speaks TLS. */
    private readonly secure: boolean,
  ) {}

  /** Whether credentials are checked. */
  get checks(): boolean {
    return this.mode === 'on';
  }

  /**
   * The sender of a request.
   *
   * @param authorization the header.
   * @param uri the request target as sent, for messages.
   * @param runAs the user as whom the sender wants to act; ignored where credentials are not checked.
   * @throws ElasticsearchError 401 if credentials are required and missing or wrong.
   */
  authenticate(authorization: string | undefined, uri: string, runAs?: string): Eventually<Identity> {
    return this.challenging(() => this.senderOf(matchesHashInTime, authorization, uri, runAs));
  }

  /** The same at once, however long it takes. */
  authenticateNow(authorization: string | undefined, uri: string): Identity {
    return this.challenging(() => this.senderOf(matchesHash, authorization, uri)) as Identity;
  }

  /** Runs something that may fail with a 401. */
  private challenging<T>(run: () => Eventually<T>): Eventually<T> {
    const fail = (error: unknown): never => {
      throw this.challenged(error);
    };
    return recovering<T>(run, fail);
  }

  /** A 401 of this server, with the challenges that it makes. Any other error is returned unchanged. */
  challenged<E>(error: E): E | ElasticsearchError {
    return this.secure ? withBearer(error) : error;
  }

  private senderOf(
    matches: Matches,
    authorization: string | undefined,
    uri: string,
    runAs?: string,
  ): Eventually<Identity> {
    if (this.mode === 'none' && authorization === undefined) return SUPERUSER;
    if (this.mode !== 'on') return this.believe(authorization, uri);
    if (authorization === undefined) throw missingCredentials(uri);
    const known = this.verified.get(authorization);
    const isKnown = known && known.account === this.accountOf(known.identity);
    return andThen(isKnown ? known.identity : this.check(matches, authorization, uri), (identity) => {
      this.checkExpiration(identity);
      return runAs === undefined || identity.service ? identity : this.actAs(runAs, identity, `REST request [${uri}]`);
    });
  }

  private checkExpiration({ apiKey, accessToken }: Identity): void {
    const now = this.clock.now();
    if (apiKey && isExpired(apiKey, now)) throw rejectedCredentials('API key: api key is expired');
    if (accessToken && isSpent(accessToken, now)) throw expiredToken();
  }

  /**
   * Somebody as whom another one acts. Service accounts cannot act as others (Authentication.supportsRunAs).
   *
   * @param what what for, for messages: `REST request [/]`
   * @throws ElasticsearchError 401 for a user who may not log in.
   */
  actAs(username: string, runBy: Identity, what: string): Identity {
    const reserved = reservedUser(this.store, username);
    const user = reserved ?? usersOf(this.store).get(username);
    if (username === '' || user?.enabled === false) throw wrongPassword(runBy.username, what);
    return runAsIdentity(username, user, reserved !== undefined, runBy);
  }

  /** Credentials that are not checked may name anyone; a request without any is the superuser's. */
  private believe(authorization: string | undefined, uri: string): Identity {
    if (this.mode === 'any' && !authorization) throw missingCredentials(uri);
    return this.claimed(authorization);
  }

  /** The sender that an Authorization header names, whether or not its secret is right; the superuser if it names none. */
  claimed(authorization: string | undefined): Identity {
    const credentials = readLeniently(authorization);
    if (!credentials) return SUPERUSER;
    if (credentials.scheme === 'apikey') return keyIdentity(apiKeysOf(this.store).get(credentials.id));
    if (credentials.scheme === 'basic') return this.named(credentials.username);
    const token = readServiceToken(credentials.token);
    const account = token && this.serviceAccount(token.account);
    if (account) return serviceIdentity(account, token.name);
    const accessToken = tokenWithText(this.store, credentials.token, 'secret_hash');
    return accessToken ? tokenIdentity(accessToken) : SUPERUSER;
  }

  private named(username: string): Identity {
    if (username === '' || username === ELASTIC) return SUPERUSER;
    return nativeIdentity(username, usersOf(this.store).get(username));
  }

  private check(matches: Matches, authorization: string, uri: string): Eventually<Identity> {
    const credentials = readCredentials(authorization);
    if (!credentials) throw missingCredentials(uri);
    return andThen(this.verify(matches, credentials, uri), (identity) => {
      const account = this.accountOf(identity);
      if (this.verified.size >= MOST_VERIFIED) this.verified.clear();
      if (account) this.verified.set(authorization, { identity, account });
      return identity;
    });
  }

  private verify(matches: Matches, credentials: Credentials, uri: string): Eventually<Identity> {
    if (credentials.scheme === 'basic') return this.userOf(matches, credentials, `REST request [${uri}]`);
    return credentials.scheme === 'apikey' ? this.useKey(credentials) : this.useToken(credentials);
  }

  /**
   * The user with a name and a password.
   *
   * @param what what they are for, for messages: `REST request [/]`
   * @throws ElasticsearchError 401 if the password is wrong, or the user may not log in.
   */
  authenticateUser(credentials: BasicCredentials, what: string): Eventually<Identity> {
    return this.challenging(() => this.userOf(matchesHashInTime, credentials, what));
  }

  private userOf(matches: Matches, { username, password }: BasicCredentials, what: string): Eventually<Identity> {
    if (!this.checks) return this.named(username);
    const reserved = reservedUser(this.store, username);
    const user = reserved ?? usersOf(this.store).get(username);
    const account = this.userAccount(username);
    return andThen(this.isPasswordOf(matches, user, password), (isRight) => {
      // The account may have changed in the meantime.
      if (!isRight || !user?.enabled || this.userAccount(username) !== account) throw wrongPassword(username, what);
      return reserved ? reservedIdentity(reserved) : nativeIdentity(username, user);
    });
  }

  /** Who was given a token in place of a password. @throws ElasticsearchError 401 */
  authenticateToken(token: string): Eventually<Identity> {
    return this.challenging(() => {
      const identity = this.useToken({ scheme: 'bearer', token });
      this.checkExpiration(identity);
      return identity;
    });
  }

  /** It takes as long to find out that there is no such user as that the password is wrong. */
  private isPasswordOf(matches: Matches, user: User | undefined, password: string): Eventually<boolean> {
    if (user?.password_hash !== undefined) return matches(password, user.password_hash);
    if (user?.username === ELASTIC && this.isInitial(password)) return true;
    this.nobodysHash ??= hashPassword('', '');
    return andThen(matches(password, this.nobodysHash), () => false);
  }

  private isInitial(password: string): boolean {
    return this.password !== undefined && sameText(password, this.password);
  }

  /** The order of the checks is that of ApiKeyService. */
  private useKey({ id, secret }: KeyCredentials): Identity {
    const key = apiKeysOf(this.store).get(id);
    if (!key) throw rejectedCredentials(`API key: unable to find apikey with id ${id}`);
    if (key.invalidation !== undefined) {
      throw rejectedCredentials(`API key: api key [${id}] has been invalidated`);
    }
    if (!matchesHash(secret, key.secret_hash)) {
      throw rejectedCredentials(`API key: invalid credentials for API key [${id}]`);
    }
    if (key.type === 'cross_cluster') {
      throw keyOfOtherType(id, key.type);
    }
    return keyIdentity(key);
  }

  /** Tokens of service accounts are recognised by how they begin (ServiceAccountAuthenticator). */
  private useToken({ token }: BearerCredentials): Identity {
    const sent = readServiceToken(token);
    if (!sent) {
      const accessToken = tokenWithText(this.store, token, 'secret_hash');
      if (!accessToken) throw rejectedCredentials('oauth2 token: invalid token');
      return tokenIdentity(accessToken);
    }
    const account = this.serviceAccount(sent.account);
    const stored = serviceTokensOf(this.store).get(`${sent.account}/${sent.name}`);
    if (!account || !stored || !matchesHash(sent.secret, stored.secret_hash)) {
      throw wrongServiceToken(sent.account, sent.name);
    }
    return serviceIdentity(account, sent.name);
  }

  private serviceAccount(principal: string): ServiceAccount | undefined {
    return serviceAccounts(this.esVersion).find((account) => account.principal === principal);
  }

  /** The stored account of an identity; changing an account replaces the object. */
  private accountOf({ apiKey, realm, username, service, accessToken }: Identity): object | undefined {
    if (accessToken) return accessTokensOf(this.store).get(accessToken.id);
    if (service) return serviceTokensOf(this.store).get(`${username}/${service.token}`);
    if (apiKey) return apiKeysOf(this.store).get(apiKey.id);
    return realm === RESERVED_REALM ? this.userAccount(username) : usersOf(this.store).get(username);
  }

  private userAccount(username: string): object | undefined {
    const reserved = isReserved(username) ? (reservedUsersOf(this.store).get(username) ?? this.unchanged) : undefined;
    return reserved ?? usersOf(this.store).get(username);
  }
}

function readLeniently(authorization: string | undefined): Credentials | undefined {
  try {
    return readCredentials(authorization);
  } catch {
    return undefined;
  }
}
