/**
 * True if the text matches a pattern in which `*` stands for any characters. The cost is at most pattern length times
 * text length.
 */
export function wildcardMatch(pattern: string, text: string): boolean {
  if (!pattern.includes('*')) return pattern === text;
  let at = 0;
  let textAt = 0;
  let star = -1;
  let retry = 0;
  while (textAt < text.length) {
    if (pattern[at] === '*') {
      star = at;
      at += 1;
      retry = textAt;
    } else if (pattern[at] === text[textAt]) {
      at += 1;
      textAt += 1;
    } else if (star >= 0) {
      at = star + 1;
      retry += 1;
      textAt = retry;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
