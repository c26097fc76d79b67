import { endOfString } from './scan';

const QUOTE = 0x22;
const COMMA = 0x2c;

/**
 * Removes the white space between the tokens of a JSON text; numbers keep their original form.
 *
 * @param text JSON that has been parsed before.
 */
export function compactJson(text: string): string {
  let compact = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at + 1);
    } else if (code <= 0x20) {
      compact += text.slice(from, at);
      from = at + 1;
    }
  }
  return from === 0 ? text : compact + text.slice(from);
}

/** The JSON text of each element of a list. @param text a list in compact JSON. */
export function elementTexts(text: string): string[] {
  return parts(text);
}

/** The keys of an object with the JSON text of each value, in order. @param text an object in compact JSON. */
export function memberTexts(text: string): [key: string, value: string][] {
  return parts(text).map((part) => {
    const end = endOfString(part, 1) + 1;
    return [JSON.parse(part.slice(0, end)) as string, part.slice(end + 1)];
  });
}

/** Splits an object or a list at its commas, ignoring those of nested values. */
function parts(text: string): string[] {
  if (text.length <= 2) return [];
  const found: string[] = [];
  let depth = 0;
  let start = 1;
  for (let at = 1; at < text.length - 1; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at + 1);
    else if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) depth -= 1;
    else if (code === COMMA && depth === 0) {
      found.push(text.slice(start, at));
      start = at + 1;
    }
  }
  found.push(text.slice(start, -1));
  return found;
}
