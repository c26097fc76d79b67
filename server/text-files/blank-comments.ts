import { endOfString } from '../json/scan';

/**
 * Replaces by spaces what people write into JSON and JSON does not have: comments, commas after the last item, and a byte order
 * mark. All else keeps its place, so that an error in the result is at the same line and column of the text.
 */
export function blankComments(text: string): string {
  const blanks = findBlanks(text).sort(([a], [b]) => a - b);
  let result = '';
  let from = 0;
  for (const [start, end] of blanks) {
    result += text.slice(from, start) + text.slice(start, end).replaceAll(/[^\r\n]/g, ' ');
    from = end;
  }
  return result + text.slice(from);
}

type Range = readonly [start: number, end: number];

function findBlanks(text: string): Range[] {
  const blanks: Range[] = text.startsWith('\ufeff') ? [[0, 1]] : [];
  /** The latest character that is neither white space nor part of a comment, and the comma that it is, after an item. */
  let latest = '';
  let comma = -1;
  for (let at = blanks.length; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (' \t\r\n'.includes(character)) continue;
    const end = endOfComment(text, at);
    if (end > at) {
      blanks.push([at, end]);
      at = end - 1;
      continue;
    }
    if ((character === '}' || character === ']') && comma >= 0) blanks.push([comma, comma + 1]);
    comma = character === ',' && !'[{,:'.includes(latest) ? at : -1;
    latest = character;
    if (character === '"') at = endOfString(text, at + 1);
  }
  return blanks;
}

/** The offset after the comment that begins at an offset; that offset itself if there is none, or if it never ends. */
function endOfComment(text: string, at: number): number {
  if (text.startsWith('//', at)) return at + text.slice(at).search(/[\r\n]|$/);
  const end = text.startsWith('/*', at) ? text.indexOf('*/', at + 2) : -1;
  return end < 0 ? at : end + 2;
}
