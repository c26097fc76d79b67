import { signal } from '@preact/signals';

/** Whose credentials requests to Elasticsearch's API have. */
export interface Credentials {
  /** The user, or what kind of key or token it is. */
  readonly label: string;
  /** The header `Authorization`. */
  readonly authorization: string;
}

export type Kind = 'user' | 'key' | 'token';

const KEPT = 'es-connector-mock credentials';

/** Undefined if requests are sent without credentials. */
export const credentials = signal<Credentials | undefined>(kept());

/** Keeps credentials until the tab is closed; undefined forgets them. They are never part of an address. */
export function useCredentials(chosen: Credentials | undefined): void {
  if (chosen === undefined) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, JSON.stringify(chosen));
  credentials.value = chosen;
}

/**
 * Credentials as they are written.
 *
 * @param name of the user; means nothing for a key or a token.
 * @param secret password, encoded API key (or `id:key`), or token.
 */
export function credentialsOf(kind: Kind, name: string, secret: string): Credentials {
  if (kind === 'user') return { label: name, authorization: `Basic ${base64(`${name}:${secret}`)}` };
  if (kind === 'token') return { label: 'a token', authorization: `Bearer ${secret}` };
  return { label: 'an API key', authorization: `ApiKey ${secret.includes(':') ? base64(secret) : secret}` };
}

/** Why a text cannot be part of a header, so that no server can have been told it; undefined if it can. */
export function unsendable(text: string): string | undefined {
  const at = [...text].findIndex((character) => !/^[\t\x20-\x7e\x80-\xff]$/.test(character));
  if (at < 0) return undefined;
  const code = [...text][at]?.codePointAt(0) ?? 0;
  return `No header can have the character U+${code.toString(16).toUpperCase().padStart(4, '0')}, which is at position ${at + 1}.`;
}

function kept(): Credentials | undefined {
  const text = sessionStorage.getItem(KEPT);
  return text === null ? undefined : JSON.parse(text);
}

/** Of the bytes in UTF-8. */
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
