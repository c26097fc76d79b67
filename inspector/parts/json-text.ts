/** JSON as text: changed in its layout only, so that 1.0 stays 1.0 and a long number stays exact. */

/**
 * A string, a bracket or separator, or anything else that has no meaning for the layout. A string is matched in long steps: an
 * alternative for each character would exceed the stack with a text of some megabytes.
 */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/gs;

/** JSON with line breaks and indentation. What is not JSON comes out as it is. */
export function indentJson(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text;
  const tokens = text.match(TOKENS) ?? [];
  let depth = 0;
  let result = '';
  tokens.forEach((token, at) => {
    if (token === '}' || token === ']') {
      depth -= 1;
      if (!isOpening(tokens[at - 1])) result += lineBreak(depth);
      result += token;
    } else if (isOpening(token)) {
      depth += 1;
      result += token;
      if (!isClosing(tokens[at + 1])) result += lineBreak(depth);
    } else if (token === ',') result += token + lineBreak(depth);
    else result += token === ':' ? ': ' : token;
  });
  return result;
}

const isOpening = (token: string | undefined): boolean => token === '{' || token === '[';
const isClosing = (token: string | undefined): boolean => token === '}' || token === ']';
const lineBreak = (depth: number): string => `\n${'  '.repeat(Math.max(0, depth))}`;

/** JSON in one line. */
export function compactJson(text: string): string {
  return (text.match(TOKENS) ?? []).join('');
}

/** The values of a text that has several, one after the other: `{…}\n{…}`. */
export function jsonValues(text: string): readonly string[] {
  const values: string[] = [];
  let depth = 0;
  let start = 0;
  for (const match of text.matchAll(TOKENS)) {
    const [token] = match;
    if (depth === 0) start = match.index;
    if (isOpening(token)) depth += 1;
    if (isClosing(token)) depth -= 1;
    if (depth <= 0) {
      values.push(text.slice(start, match.index + token.length));
      depth = 0;
    }
  }
  if (depth > 0) values.push(text.slice(start));
  return values;
}
