/** The text without all of one character at its end. A regular expression such as `/0+$/` would take quadratic time. */
export function withoutTrailing(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end -= 1;
  return text.slice(0, end);
}

/** What stands between the first place of a text and the next place of another; undefined where one of them is missing. */
export function between(text: string, before: string, after: string): string | undefined {
  const found = text.indexOf(before);
  if (found < 0) return undefined;
  const start = found + before.length;
  const end = text.indexOf(after, start);
  return end < 0 ? undefined : text.slice(start, end);
}

/** Java's String.trim: cuts everything up to the blank, whatever it is. */
export function javaTrim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return text.slice(start, end);
}
