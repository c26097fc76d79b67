/** True where a pattern has a wildcard at all. */
export function isPattern(expression: string): boolean {
  return expression.includes('*');
}

/**
 * Simple pattern matching as Regex.simpleMatch does it: `*` stands for any characters, everything else for itself. Never
 * slower than the product of both lengths, whatever the pattern.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  let at = 0;
  let in_ = 0;
  let star = -1;
  let retry = 0;
  while (at < text.length) {
    if (pattern[in_] === '*') {
      star = in_++;
      retry = at;
    } else if (in_ < pattern.length && pattern[in_] === text[at]) {
      in_++;
      at++;
    } else if (star >= 0) {
      in_ = star + 1;
      at = ++retry;
    } else {
      return false;
    }
  }
  while (pattern[in_] === '*') in_++;
  return in_ === pattern.length;
}

/** True if one of the patterns matches. */
export function matchesAny(patterns: readonly string[], text: string): boolean {
  return patterns.some((pattern) => matchesPattern(pattern, text));
}
