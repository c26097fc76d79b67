import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonReader } from '../../json-text/reader';
import type { TokenKind } from '../../json-text/tokens';
import { parseBoolean } from '../../validation/booleans';
import { didYouMean } from '../../validation/suggest';

/** A field of an ObjectParser: which tokens it takes, and what it does with them. */
export interface Field<T> {
  readonly tokens: readonly TokenKind[];
  read(reader: JsonReader, target: T): void;
}

export const objectToken: readonly TokenKind[] = ['START_OBJECT'];
export const objectOrString: readonly TokenKind[] = ['START_OBJECT', 'VALUE_STRING'];
export const stringToken: readonly TokenKind[] = ['VALUE_STRING'];
export const booleanTokens: readonly TokenKind[] = ['VALUE_BOOLEAN', 'VALUE_STRING'];
export const numberTokens: readonly TokenKind[] = ['VALUE_NUMBER', 'VALUE_STRING'];

/**
 * Reads the object at the current token into a target, as an ObjectParser with these fields does: for bodies that hold
 * documents, whose numbers have to stay exact.
 *
 * @throws ElasticsearchError 400 x_content_parse_exception, with the position and the name of the parser.
 */
export function readFields<T>(
  reader: JsonReader,
  parser: string,
  fields: Readonly<Record<string, Field<T>>>,
  target: T,
): T {
  const refused = (text: string, offset = reader.offset, causedBy?: ElasticsearchError) => {
    const reason = `[${reader.location(offset)}] [${parser}] ${text}`;
    return new ElasticsearchError('x_content_parse_exception', reason, { causedBy });
  };
  if (reader.kind !== 'START_OBJECT') throw refused(`Expected START_OBJECT but was: ${reader.kind ?? null}`);
  while (reader.next() !== 'END_OBJECT') {
    const { name, offset } = reader;
    const kind = reader.next() as TokenKind;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) throw refused(`unknown field [${name}]${didYouMean(name, Object.keys(fields))}`, offset);
    if (!field.tokens.includes(kind)) throw refused(`${name} doesn't support values of type: ${kind}`);
    try {
      field.read(reader, target);
    } catch (error) {
      if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
      throw refused(`failed to parse field [${name}]`, reader.offset, error);
    }
  }
  return target;
}

/** XContentParser.booleanValue. */
export function readBoolean(reader: JsonReader): boolean {
  return parseBoolean(reader.text());
}

/** AbstractXContentParser.longValue: fractions are cut off. */
export function readLong(reader: JsonReader): number {
  const text = reader.text();
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isNaN(value)) throw illegalArgument(`For input string: "${text}"`);
  return Math.trunc(value);
}
