import { createHash, pbkdf2, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import type { Eventually } from '../runtime/eventually';

/**
 * The cost that Elasticsearch calls `pbkdf2_1000`: half a millisecond, so that failed logins cannot hold up the server.
 */
const ROUNDS = 1000;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/**
 * `{PBKDF2}<rounds>$<salt>$<hash>`, the format of Elasticsearch's Hasher. With `{PBKDF2_STRETCH}`, the password is
 * replaced by its SHA-512 before.
 */
const PBKDF2 = /^\{PBKDF2(_STRETCH)?\}(\d{1,6})\$([\w+/=]{1,100})\$([\w+/=]{1,200})$/;
const SSHA256 = /^\{SSHA256\}([\w-]{16})([\w+/=]{44})$/;

/**
 * The hash of a password, in Elasticsearch's own format.
 *
 * @param account distinguishes this password from equal ones of other accounts. It takes the place of a random salt, so
 *   that a state with the same accounts is the same text.
 */
export function hashPassword(password: string, account: string): string {
  const salt = createHash('sha256').update(account).digest().subarray(0, SALT_BYTES);
  const hash = pbkdf2Sync(password, salt, ROUNDS, HASH_BYTES, 'sha512');
  return `{PBKDF2}${ROUNDS}$${salt.toString('base64')}$${hash.toString('base64')}`;
}

/** The hash of an API key's secret. It is random and long, so a single round is enough, as in Elasticsearch. */
export function hashKeySecret(secret: string, id: string): string {
  const salt = createHash('sha256').update(id).digest('base64url').slice(0, SALT_BYTES);
  return `{SSHA256}${salt}${ssha256(secret, salt)}`;
}

/**
 * Whether a secret is the one with the given hash. The time that it takes does not reveal how much of it is correct.
 *
 * @param hash in one of the two formats above; a secret never matches anything else.
 */
export function matchesHash(secret: string, hash: string): boolean {
  const slow = readSlow(secret, hash);
  if (slow) {
    const { hashed, salt, rounds, wanted } = slow;
    return timingSafeEqual(pbkdf2Sync(hashed, salt, rounds, wanted.length, 'sha512'), wanted);
  }
  const fast = SSHA256.exec(hash);
  if (!fast) return false;
  const [, salt = '', expected = ''] = fast;
  return sameText(ssha256(secret, salt), expected);
}

/** The same, while other requests are handled if it takes longer than a hash of this module. */
export function matchesHashInTime(secret: string, hash: string): Eventually<boolean> {
  const slow = readSlow(secret, hash);
  if (!slow || slow.rounds <= ROUNDS) return matchesHash(secret, hash);
  const { hashed, salt, rounds, wanted } = slow;
  return new Promise((resolve, reject) => {
    pbkdf2(hashed, salt, rounds, wanted.length, 'sha512', (error, found) => {
      if (error) reject(error);
      else resolve(timingSafeEqual(found, wanted));
    });
  });
}

/** What a hash of several rounds was made of; undefined for any other. */
function readSlow(secret: string, hash: string) {
  const slow = PBKDF2.exec(hash);
  if (!slow) return undefined;
  const [, stretch, rounds = '', salt = '', expected = ''] = slow;
  return {
    hashed: stretch === undefined ? secret : createHash('sha512').update(secret).digest('hex'),
    salt: Buffer.from(salt, 'base64'),
    rounds: Number(rounds),
    wanted: Buffer.from(expected, 'base64'),
  };
}

/** Compares strings in a time that depends only on their lengths. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [digest(one), digest(other)];
  return timingSafeEqual(a, b);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function ssha256(secret: string, salt: string): string {
  return createHash('sha256').update(secret).update(salt).digest('base64');
}
