import { illegalArgument } from '../errors/elasticsearch-error';
import { notEmulated } from '../errors/not-emulated';

const BCRYPT_COSTS = ['', ...Array.from({ length: 11 }, (_, at) => String(at + 4))];
const PBKDF2_COSTS = ['', '_1000', '_10000', '_50000', '_100000', '_500000', '_1000000'];

/** The names of the algorithms, in the order of Hasher.getAvailableAlgoStoredPasswordHash. */
const ALGORITHMS = [
  ...BCRYPT_COSTS.map((cost) => `bcrypt${cost}`),
  ...PBKDF2_COSTS.map((cost) => `pbkdf2${cost}`),
  ...PBKDF2_COSTS.map((cost) => `pbkdf2_stretch${cost}`),
];

const BCRYPT = /^\$2[abxy]?\$/;
const PBKDF2 = /^\{(PBKDF2(?:_STRETCH)?)\}(\d{1,9})\$/;
/** Salt and hash in base64: at least 8 bytes, and a multiple of 16 bytes (Hasher.verifyPbkdf2Hash). */
const SALT_AND_HASH = /\$([A-Za-z0-9+/]{11,100}={0,2})\$([A-Za-z0-9+/]{22,200}={0,2})$/;
/** Half a second a login, during which the server answers nobody else. */
const TOO_SLOW = '1000000';

/**
 * Checks the hash of a password that a client has computed (Hasher.resolveFromHash).
 *
 * @returns the same text
 * @throws ElasticsearchError 400 if it is not a hash of an algorithm for passwords; 501 if no login with it could succeed here.
 */
export function checkedPasswordHash(text: string): string {
  if (BCRYPT.test(text)) throw notEmulated('[password_hash] of bcrypt');
  const [, name, cost = ''] = PBKDF2.exec(text) ?? [];
  if (name === undefined) {
    throw illegalArgument(
      'The provided password hash is not a hash or it could not be resolved to a supported hash algorithm. ' +
        `The supported password hash algorithms are [${ALGORITHMS.join(', ')}]`,
    );
  }
  const algorithm = `${name.toLowerCase()}_${cost}`;
  if (!ALGORITHMS.includes(algorithm)) throw illegalArgument(`unknown hash function [${algorithm}]`);
  if (cost === TOO_SLOW) throw notEmulated(`[password_hash] of ${algorithm}`);
  if (!SALT_AND_HASH.test(text)) throw notEmulated(`a [password_hash] of ${algorithm} that matches no password`);
  return text;
}
