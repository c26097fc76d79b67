import { isObject, type JsonValue } from '../json/value';
import { hashKeySecret, hashPassword } from './secret-hash';

/** How to hash the secrets that fixtures contain in plain text: kind of definition → key → hash. */
const HASHES = {
  user: { password: hashPassword },
  reserved_user: { password: hashPassword },
  api_key: { secret: hashKeySecret },
  service_token: { secret: hashKeySecret },
} as const;

/**
 * A user or an API key of a fixture with a hash in place of a password or secret in plain text: `password` becomes
 * `password_hash`, `secret` becomes `secret_hash`. Other definitions are returned unchanged.
 */
export function hashedDefinition(kind: string, name: string, definition: JsonValue): JsonValue {
  const hashes = Object.hasOwn(HASHES, kind) ? HASHES[kind as keyof typeof HASHES] : undefined;
  if (!hashes || !isObject(definition)) return definition;
  const members = Object.entries(definition).map(([key, value]) => {
    const hash = Object.hasOwn(hashes, key)
      ? (hashes as Readonly<Record<string, typeof hashPassword>>)[key]
      : undefined;
    return hash && typeof value === 'string' ? [`${key}_hash`, hash(value, name)] : [key, value];
  });
  return Object.fromEntries(members);
}
