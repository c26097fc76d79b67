import { withoutTrailing } from '../json/text-parts';
import { decodeBase64 } from '../json-text/java-base64';

/** What a client sends to be a service account. */
export interface ServiceCredentials {
  /** `elastic/fleet-server` */
  readonly account: string;
  readonly name: string;
  readonly secret: string;
}

/** Distinguishes these tokens from others: `AAEAA…` in base64 (ServiceAccountToken.MAGIC_BYTES). */
const MAGIC = Buffer.from([0, 1, 0, 1]);

const TOKEN_NAME = /^[a-zA-Z0-9-][a-zA-Z0-9_-]{0,255}$/;

/** Validation.isValidServiceAccountTokenName */
export function isTokenName(name: string): boolean {
  return TOKEN_NAME.test(name);
}

/** The token as clients send it, after `Bearer` (ServiceAccountToken.asBearerString). */
export function writeServiceToken({ account, name, secret }: ServiceCredentials): string {
  const text = Buffer.concat([MAGIC, Buffer.from(`${account}/${name}:${secret}`)]);
  return withoutTrailing(text.toString('base64'), '=');
}

/** @returns undefined for anything that is not such a token (ServiceAccountToken.fromBearerString). */
export function readServiceToken(bearer: string): ServiceCredentials | undefined {
  const bytes = decoded(bearer);
  if (!bytes?.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const [qualified = '', secret, ...others] = bytes.toString('utf8', MAGIC.length).split(':');
  const [namespace, service, name = '', ...deeper] = qualified.split('/');
  if (secret === undefined || others.length > 0 || deeper.length > 0 || !isTokenName(name)) return undefined;
  return { account: `${namespace}/${service}`, name, secret };
}

function decoded(bearer: string): Buffer | undefined {
  try {
    return decodeBase64(bearer);
  } catch {
    return undefined;
  }
}
