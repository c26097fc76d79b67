/** Ids that Elasticsearch makes up have 20 characters of URL-safe base64 (documents) or 22 (UUIDs). */
const ID = /^[A-Za-z0-9_-]{20}$|^[A-Za-z0-9_-]{22}$/;
/** Ids of scrolls and points in time, and encoded keys. */
const LONG_ID = /^[A-Za-z0-9_=+/-]{40,}$/;
const ONE_CASE = /^[a-z_-]+$|^[A-Z_-]+$/;

/** True for what looks like an id that the server made up, rather than a name that somebody chose. */
export function looksMadeUp(text: string): boolean {
  return (ID.test(text) && !ONE_CASE.test(text)) || LONG_ID.test(text);
}

/** Instants in a text, as the server and most clients write them. */
export const INSTANTS = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)/g;
const WHOLE_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/;

/** The milliseconds since the epoch if a text is an instant, otherwise undefined. */
export function instantOf(text: string): number | undefined {
  if (!WHOLE_INSTANT.test(text)) return undefined;
  const found = Date.parse(text);
  return Number.isNaN(found) ? undefined : found;
}

/** Numbers from here on are times in milliseconds (2001 and later), or larger than anything that is counted. */
const FIRST_MILLIS = 1_000_000_000_000;
const LAST_MILLIS = 10_000_000_000_000;

export function looksLikeMillis(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_MILLIS && value < LAST_MILLIS;
}
