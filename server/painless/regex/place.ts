import type { Place } from './pattern-tree';

const WORD = /\w/;

/** True if a position in a text is such a place. */
export function isAt(place: Place, text: string, position: number): boolean {
  switch (place) {
    case 'start':
      return position === 0;
    case 'end':
      return position === text.length;
    case 'last line end':
      return position === text.length || (position === text.length - 1 && text[position] === '\n');
    case 'line start':
      return position === 0 || isLineEnd(text.charCodeAt(position - 1));
    case 'line end':
      return position === text.length || isLineEnd(text.charCodeAt(position));
    case 'word edge':
      return isWordEdge(text, position);
    case 'no word edge':
      return !isWordEdge(text, position);
  }
}

function isWordEdge(text: string, position: number): boolean {
  const before = position > 0 && WORD.test(text[position - 1] as string);
  const behind = position < text.length && WORD.test(text[position] as string);
  return before !== behind;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}
