import { notEmulated } from '../../errors/not-emulated';
import type { Cursor } from '../dsl/cursor';
import { parsingFailure } from '../dsl/failure';
import { noSource, type SourceSelection, wholeSource } from '../source-filter';

/** Reads `_source` of a body in any of its forms (FetchSourceContext.fromXContent). @throws ParseFailure */
export function readSourceSelection(cursor: Cursor): SourceSelection {
  const { value, token } = cursor;
  if (typeof value === 'boolean') return value ? wholeSource : noSource;
  if (typeof value === 'string') return { ...wholeSource, includes: [value] };
  if (token === 'START_ARRAY')
    return { ...wholeSource, includes: cursor.elements().map((path) => readPath(path, path.name)) };
  if (token !== 'START_OBJECT') {
    const reason = `Expected one of [VALUE_BOOLEAN, VALUE_STRING, START_ARRAY, START_OBJECT] but found [${token}]`;
    throw parsingFailure(reason, cursor);
  }
  const selection = { ...wholeSource };
  for (const [key, paths] of cursor.entries()) {
    if (key === 'includes' || key === 'include') selection.includes = readPaths(paths, key);
    else if (key === 'excludes' || key === 'exclude') selection.excludes = readPaths(paths, key);
    else if (key === 'exclude_vectors') throw notEmulated('[exclude_vectors] of [_source]');
    else throw unknownKey(paths, key);
  }
  return selection;
}

function readPaths(cursor: Cursor, key: string): string[] {
  if (cursor.token === 'VALUE_STRING') return [String(cursor.value)];
  if (cursor.token !== 'START_ARRAY') throw unknownKey(cursor, key);
  return cursor.elements().map((path) => readPath(path, key));
}

function readPath(cursor: Cursor, key: string): string {
  if (typeof cursor.value === 'string') return cursor.value;
  throw unknownKey(cursor, key);
}

function unknownKey(cursor: Cursor, key: string): Error {
  return parsingFailure(`Unknown key for a ${cursor.token} in [${key}].`, cursor);
}
