const OFFSET = /^([+-])(\d\d)(?::?([0-5]\d)(?::?([0-5]\d))?)?$/;
const REGION = /^[A-Za-z][A-Za-z0-9_+\-/]*$/;
const MAX_OFFSET = 18 * 3600;

/**
 * Reads a time zone: `Z`, `UTC`, an offset like `+02:00`, or a name like `Europe/Paris`.
 *
 * @returns the offset in seconds, the name of a zone that exists, or undefined.
 */
export function parseOffset(text: string): number | string | undefined {
  if (text === 'Z' || text === 'UTC' || text === 'GMT') return 0;
  const match = OFFSET.exec(text);
  if (match) {
    const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
    return seconds > MAX_OFFSET ? undefined : (match[1] === '-' ? -1 : 1) * seconds;
  }
  return REGION.test(text) && isZone(text) ? text : undefined;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
