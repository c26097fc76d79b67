import { isObject, type JsonObject, type JsonValue, setOwn } from '../../json/value';
import { REDACTED, unescaped } from './text';

/** Shorter values occur in any text by chance. */
const SHORTEST = 4;
/** How much of a value is searched for: messages quote only the beginning of long values. */
const LONGEST_SOUGHT = 32;
/** With more values than this, strings are hidden as a whole. */
const MOST = 200;
const WORD = /[^\s"'`{}[\](),:=\\]+/g;

/** The secrets found in one request, to remove them from whatever quotes them: error messages, the diagnosis. */
export class HiddenValues {
  private readonly values = new Set<string>();
  /**
   * True if the request names a field that is secret, so that what is derived from its values must not be shown: buckets
   * of an aggregation, sort values, tokens.
   */
  aboutSecrets = false;

  get size(): number {
    return this.values.size;
  }

  add(value: string | number): void {
    const text = String(value);
    if (text.length < SHORTEST || this.values.size > MOST) return;
    this.values.add(text);
    // Messages quote it as it was sent.
    for (const sent of [JSON.stringify(text).slice(1, -1), encoded(text)]) if (sent !== text) this.values.add(sent);
  }

  /** Adds each word of a text that cannot be parsed, but for the names that are expected there. */
  addWords(text: string, expected: readonly string[]): void {
    // Messages quote a text as it is, or what its escapes stand for.
    const plain = unescaped(text);
    for (const [word] of (plain === text ? text : `${text} ${plain}`).matchAll(WORD)) {
      if (this.values.size > MOST) return;
      if (!expected.includes(word)) this.add(word);
    }
  }

  /** A copy of a value in which no string contains one of the secrets. */
  removeFrom(value: JsonValue): JsonValue {
    if (this.values.size === 0) return value;
    if (typeof value === 'string') return this.removeFromText(value);
    if (Array.isArray(value)) return value.map((item) => this.removeFrom(item));
    if (!isObject(value)) return value;
    const copy: JsonObject = {};
    for (const [key, item] of Object.entries(value)) setOwn(copy, this.removeFromText(key), this.removeFrom(item));
    return copy;
  }

  removeFromText(text: string): string {
    if (this.values.size > MOST) return REDACTED;
    let clean = text;
    for (const value of this.longestFirst()) clean = without(clean, value);
    return clean;
  }

  private longestFirst(): string[] {
    return [...this.values].sort((a, b) => b.length - a.length);
  }
}

/** Half of a surrogate pair cannot be percent-encoded, and is not in a URL. */
function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Removes a value, or as much of its beginning as there is. Analysers change it to lower case. */
function without(text: string, value: string): string {
  const [lowText, lowValue] = [lowerCase(text), lowerCase(value)];
  const sought = lowValue.slice(0, LONGEST_SOUGHT);
  let clean = '';
  let at = 0;
  for (let found = lowText.indexOf(sought); found >= 0; found = lowText.indexOf(sought, at)) {
    clean += `${text.slice(at, found)}${REDACTED}`;
    let length = sought.length;
    while (length < lowValue.length && lowText[found + length] === lowValue[length]) length += 1;
    at = found + length;
  }
  return at === 0 ? text : clean + text.slice(at);
}

/** In lower case, but with all characters where they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
