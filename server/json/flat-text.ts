/** V8 copies shorter parts of a text; of longer ones it only notes where in the whole they are. */
const SHORTEST_SLICE = 13;

/**
 * The same text on its own. A part of a larger text keeps all of that in memory, and is compared ten times as slowly: so
 * what is kept or looked up often, like ids out of a path or a line, is made flat once.
 */
export function flatText(text: string): string {
  return text.length < SHORTEST_SLICE ? text : [text.slice(0, 1), text.slice(1)].join('');
}
