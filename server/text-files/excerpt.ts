import type { Position } from '../json-text/source';

/** Columns of a long line that are shown on each side of the place. */
const AROUND = 60;

/**
 * The line of a text that an error is about, with a mark below the place:
 *
 *     4 |   "prot": 9200
 *       |   ^
 *
 * @param hide removes secrets from the line; nothing is marked if that has moved the place.
 */
export function excerptOf(text: string, { line, column }: Position, hide: (line: string) => string): string {
  const content = text.split(/\r\n|\r|\n/, line)[line - 1] ?? '';
  const hidden = hide(content);
  const before = column - 1;
  const start = Math.max(0, before - AROUND);
  const shown = hidden.slice(start, before + AROUND).replaceAll('\t', ' ');
  const number = `    ${line} | `;
  const first = `${number}${start > 0 ? '…' : ''}${shown}${hidden.length > before + AROUND ? '…' : ''}`;
  if (content.slice(0, column) !== hidden.slice(0, column)) return first.trimEnd();
  const mark = `${' '.repeat(number.length - 2)}| ${' '.repeat(before - start + (start > 0 ? 1 : 0))}^`;
  return `${first.trimEnd()}\n${mark}`;
}
