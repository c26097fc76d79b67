/**
 * True if the text matches a pattern in which `*` stands for any characters. The parts between the stars are looked for one
 * after another, each where the one before it ended, so the cost is that of one search of the text.
 */
export function wildcardMatch(pattern: string, text: string): boolean {
  const first = pattern.indexOf('*');
  if (first < 0) return pattern === text;
  const last = pattern.lastIndexOf('*');
  const end = text.length - (pattern.length - last - 1);
  if (end < first || !text.startsWith(pattern.slice(0, first)) || !text.endsWith(pattern.slice(last + 1))) return false;
  let at = first;
  for (const part of pattern.slice(first, last).split('*')) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
