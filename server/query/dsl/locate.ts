import { JsonReader } from '../../json-text/reader';
import type { Position } from '../../json-text/source';

/**
 * Which token of a value is meant: its first, its key, its closing bracket, the token that follows it, or the one that
 * follows its first.
 */
export type Where = 'value' | 'key' | 'end' | 'after' | 'next';

/** Something with a place in a body: the keys and indexes that lead to it from the root. */
export interface PlacedInBody {
  readonly path: readonly (string | number)[];
}

/**
 * Line and column of a value in the text that a body was parsed from. It scans the text again, so use it for errors
 * only.
 */
export function findPosition(text: string, path: readonly (string | number)[], where: Where): Position {
  const reader = new JsonReader(text);
  reader.next();
  let key = reader.position();
  for (const step of path) {
    key = typeof step === 'string' ? enterMember(reader, step) : enterElement(reader, step);
  }
  if (where === 'key') return key;
  if (where === 'value') return reader.position();
  if (where === 'next') {
    reader.next();
    return reader.position();
  }
  skipToEnd(reader);
  if (where === 'after') reader.next();
  return reader.position();
}

/** From the start of an object to the value of one of its keys. */
function enterMember(reader: JsonReader, name: string): Position {
  while (reader.next() === 'FIELD_NAME') {
    const key = reader.position();
    const found = reader.name === name;
    reader.next();
    if (found) return key;
    skipToEnd(reader);
  }
  return reader.position();
}

/** From the start of a list to one of its elements. */
function enterElement(reader: JsonReader, index: number): Position {
  reader.next();
  for (let at = 0; at < index; at += 1) {
    skipToEnd(reader);
    reader.next();
  }
  return reader.position();
}

/** To the last token of the current value. */
function skipToEnd(reader: JsonReader): void {
  if (reader.kind !== 'START_OBJECT' && reader.kind !== 'START_ARRAY') return;
  const { depth } = reader;
  while (reader.depth >= depth) if (reader.next() === undefined) return;
}
