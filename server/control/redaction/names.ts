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
  'connectionstring',
];
/** Words that stand for a secret only as a whole; as the end of a longer word they are harmless. */
const WHOLE_WORDS = new Set(['pass', 'passw', 'auth', 'bearer', 'jwt', 'otp', 'sas', 'sig', 'signature']);
/** Pairs of words, such as `api key`: neither is secret on its own. */
const KEY_OWNERS = ['api', 'private', 'access', 'secret', 'encryption', 'signing', 'service', 'shared', 'account'];
/** Last words of names that are about a secret, but do not contain it: `api_key_id`, `token_count`, `token_chars`. */
const ABOUT = new Set(
  'id ids name names type count expiration length label url uri chars filter filters limit enabled required'.split(' '),
);
/** First words of names of numbers, such as `max_tokens`. */
const NUMBERS = new Set(['max', 'min', 'num', 'number']);
/** What a keystore setting of Elasticsearch starts with: `secure_url` may have a password in it. */
const KEYSTORE = 'secure';

/**
 * True if a field, parameter or header with this name contains a secret: `password`, `clientSecret`, `X-Api-Key`, also
 * with two letters exchanged, or one missing, added or wrong. Only for places where nothing else tells what is secret.
 */
export function isSecretName(name: string): boolean {
  return name.length <= LONGEST && looksSecret(wordsOf(name));
}

/**
 * True if a member of an object is secret because of what the object is called: `key` in `api`, as `api_key` would be. Otherwise,
 * neither name is secret.
 */
export function isSecretMember(owner: string, name: string): boolean {
  if (owner === '' || owner.length + name.length > LONGEST) return false;
  const [words, of] = [wordsOf(name), wordsOf(owner).at(-1)];
  const [first] = words;
  if (of === undefined || first === undefined || isSecretWord(of) || ABOUT.has(words.at(-1) ?? '')) return false;
  return isKeyPair(of, first) || isSecretWord(of + first);
}

/** `clientSecret`, `client-secret` and `CLIENT_SECRET` are `client` and `secret`. */
function wordsOf(name: string): string[] {
  const separated = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return separated.split(/[^a-z0-9]/).filter((word) => word !== '');
}

function looksSecret(words: readonly string[]): boolean {
  if (words.includes(KEYSTORE) && words.at(-1) !== KEYSTORE) return true;
  if (ABOUT.has(words.at(-1) ?? '') || NUMBERS.has(words[0] ?? '')) return false;
  return words.some((word, at) => {
    const before = words[at - 1];
    return isSecretWord(word) || isKeyPair(before, word) || (before !== undefined && isSecretWord(before + word));
  });
}

function isSecretWord(word: string): boolean {
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  return (
    WHOLE_WORDS.has(word) ||
    SECRET_WORDS.some((secret) => singular.endsWith(secret) || isMisspelt(singular, secret)) ||
    isFused(singular)
  );
}

function isKeyPair(owner: string | undefined, word: string): boolean {
  if (owner === undefined || !KEY_OWNERS.includes(owner)) return false;
  return ['key', 'keys', 'kye', 'ky', 'kei'].includes(word);
}

/** `apikey`, `privatekey` */
function isFused(word: string): boolean {
  return KEY_OWNERS.some((owner) => word.endsWith(`${owner}key`));
}

/**
 * True for the name of a connector's `configuration`, with a mistake in it or not, and for the path to one:
 * `connector.configuration`.
 */
export function isConfigurationName(name: string): boolean {
  if (name.length > LONGEST) return false;
  const last = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return last === CONFIGURATION || isMisspelt(last, CONFIGURATION);
}

/** True for the path to something in a configuration: `configuration.pin.value`. */
export function isInConfiguration(path: string): boolean {
  const at = path.lastIndexOf('.');
  if (at < 0 || path.length > LONGEST) return false;
  return path.slice(0, at).split('.').some(isConfigurationName);
}

/** True if what a request says about this field may be secret. */
export function isSecretField(path: string): boolean {
  return isSecretName(path) || isInConfiguration(path);
}

const CONFIGURATION = 'configuration';

/** True for the property of a configuration entry that makes it secret, with a mistake in its name. */
export function isMisspeltSensitive(property: string): boolean {
  return property !== SENSITIVE && isMisspelt(property.toLowerCase(), SENSITIVE);
}

const SENSITIVE = 'sensitive';

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
