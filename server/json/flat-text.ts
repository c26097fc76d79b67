/** V8 copies shorter substrings; longer ones are references into the original string. */
const SHORTEST_SLICE = 13;

/**
 * Copies a string. A substring of a larger string keeps all of it in memory and takes ten times as long to compare, so
 * strings that are kept or looked up often, such as ids from a path or a line, are copied once.
 */
export function flatText(text: string): string {
  return text.length < SHORTEST_SLICE ? text : [text.slice(0, 1), text.slice(1)].join('');
}
