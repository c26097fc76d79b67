/** Longer names are not names of fields. */
const LONGEST = 200;
/** Words that stand for a secret wherever they occur in a name. */
const SECRET_WORDS = [
  'password',
  'passwd',
  'passphrase',
  'passcode',
  'pwd',
  'secret',
  'token',
  'credential',
  'authorization',
  'encoded',
  'cookie',
];
/** Pairs of words, such as `api key`: neither is secret on its own. */
const KEY_OWNERS = ['api', 'private', 'access', 'secret', 'encryption', 'signing', 'service', 'shared', 'account'];
/** Last words of names that are about a secret, but do not contain it: `api_key_id`, `token_count`. */
const ABOUT = new Set(['id', 'ids', 'name', 'names', 'type', 'count', 'expiration', 'length', 'label', 'url', 'uri']);

/**
 * True if a field, parameter or header with this name contains a secret: `password`, `clientSecret`, `X-Api-Key`, also
 * with two letters exchanged, or one missing, added or wrong. Only for places where nothing else tells what is secret.
 */
export function isSecretName(name: string): boolean {
  return name.length <= LONGEST && looksSecret(wordsOf(name));
}

/** `clientSecret`, `client-secret` and `CLIENT_SECRET` are `client` and `secret`. */
function wordsOf(name: string): string[] {
  const separated = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return separated.split(/[^a-z0-9]/).filter((word) => word !== '');
}

function looksSecret(words: readonly string[]): boolean {
  if (ABOUT.has(words.at(-1) ?? '')) return false;
  return words.some((word, at) => isSecretWord(word) || isKeyPair(words[at - 1], word));
}

function isSecretWord(word: string): boolean {
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  return SECRET_WORDS.some((secret) => singular.endsWith(secret) || isMisspelt(singular, secret)) || isFused(singular);
}

function isKeyPair(owner: string | undefined, word: string): boolean {
  if (owner === undefined || !KEY_OWNERS.includes(owner)) return false;
  return ['key', 'keys', 'kye', 'ky', 'kei'].includes(word);
}

/** `apikey`, `privatekey` */
function isFused(word: string): boolean {
  return KEY_OWNERS.some((owner) => word.endsWith(`${owner}key`));
}

/** One mistake: a letter that is missing, added or wrong, or two that are exchanged. Short words have too many relatives. */
function isMisspelt(word: string, secret: string): boolean {
  if (secret.length < 5 || Math.abs(word.length - secret.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === secret[start]) start += 1;
  let end = 0;
  const shorter = Math.min(word.length, secret.length) - start;
  while (end < shorter && word.at(-1 - end) === secret.at(-1 - end)) end += 1;
  const [given, meant] = [word.slice(start, word.length - end), secret.slice(start, secret.length - end)];
  if (given.length === 2 && meant.length === 2) return given[0] === meant[1] && given[1] === meant[0];
  return secret.length > 5 && given.length <= 1 && meant.length <= 1;
}
