/**
 * Removes all repetitions of one character from the end of a text. A regular expression such as `/0+$/` would take
 * quadratic time.
 */
export function withoutTrailing(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end -= 1;
  return text.slice(0, end);
}

/**
 * The part of a text between the first occurrence of one string and the next occurrence of another; undefined if either
 * is missing.
 */
export function textBetween(text: string, before: string, after: string): string | undefined {
  const found = text.indexOf(before);
  if (found < 0) return undefined;
  const start = found + before.length;
  const end = text.indexOf(after, start);
  return end < 0 ? undefined : text.slice(start, end);
}

/** Java's String.trim: removes every character up to and including the space from both ends. */
export function javaTrim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return text.slice(start, end);
}
