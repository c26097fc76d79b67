import { isObject, type JsonObject, type JsonValue, setOwn } from '../json/value';
import type { TokenKind } from './tokens';

/** What reading a whole object or list needs of a reader. */
interface TokenReader {
  readonly kind: TokenKind | undefined;
  readonly depth: number;
  readonly name: string;
  next(): TokenKind | undefined;
  scalar(): JsonValue;
}

/** Reads the object or list that begins with the reader's current token, and advances to its last token. */
export function readContainer(reader: TokenReader): JsonObject | JsonValue[] {
  const outside = reader.depth - 1;
  const containers: (JsonObject | JsonValue[])[] = [reader.kind === 'START_OBJECT' ? {} : []];
  const [result] = containers as [JsonObject | JsonValue[]];
  while (reader.depth > outside) {
    const kind = reader.next();
    if (kind === 'FIELD_NAME') continue;
    if (kind === 'END_OBJECT' || kind === 'END_ARRAY') {
      containers.pop();
      continue;
    }
    const starts = kind === 'START_OBJECT' || kind === 'START_ARRAY';
    const item = starts ? (kind === 'START_OBJECT' ? {} : []) : reader.scalar();
    put(containers[containers.length - 1] as JsonObject | JsonValue[], reader.name, item);
    if (starts) containers.push(item as JsonObject | JsonValue[]);
  }
  return result;
}

function put(container: JsonObject | JsonValue[], name: string, item: JsonValue): void {
  if (Array.isArray(container)) container.push(item);
  else if (isObject(container)) setOwn(container, name, item);
}
