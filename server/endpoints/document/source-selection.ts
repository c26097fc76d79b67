import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { JsonReader } from '../../json-text/reader';
import type { TokenKind } from '../../json-text/tokens';
import { noSource, type SourceSelection, wholeSource } from '../../query/source-filter';

/**
 * Reads `_source` of a body at the current token: boolean, one path, list, `{"includes","excludes"}`
 * (FetchSourceContext.fromXContent).
 *
 * @throws ElasticsearchError 400 parsing_exception
 */
export function readSourceSelection(reader: JsonReader): SourceSelection {
  switch (reader.kind) {
    case 'VALUE_BOOLEAN':
      return reader.scalar() === true ? wholeSource : noSource;
    case 'VALUE_STRING':
      return { ...wholeSource, includes: [reader.text()] };
    case 'START_ARRAY': {
      const includes: string[] = [];
      while (reader.next() !== 'END_ARRAY') includes.push(reader.text());
      return { ...wholeSource, includes };
    }
    case 'START_OBJECT':
      return readFilters(reader);
    default: {
      const expected = 'VALUE_BOOLEAN, VALUE_STRING, START_ARRAY, START_OBJECT';
      throw parsingException(reader, `Expected one of [${expected}] but found [${reader.kind}]`);
    }
  }
}

function readFilters(reader: JsonReader): SourceSelection {
  let { includes, excludes } = wholeSource;
  while (reader.next() !== 'END_OBJECT') {
    const { name } = reader;
    const kind = reader.next() as TokenKind;
    const isPaths = kind === 'START_ARRAY' || kind === 'VALUE_STRING';
    if (isPaths && (name === 'includes' || name === 'include')) includes = readPaths(reader, name);
    else if (isPaths && (name === 'excludes' || name === 'exclude')) excludes = readPaths(reader, name);
    else throw unknownKey(reader, name);
  }
  return { fetch: true, includes, excludes };
}

function readPaths(reader: JsonReader, name: string): string[] {
  if (reader.kind === 'VALUE_STRING') return [reader.text()];
  const paths: string[] = [];
  for (let kind = reader.next(); kind !== 'END_ARRAY'; kind = reader.next()) {
    if (kind !== 'VALUE_STRING') throw unknownKey(reader, name);
    paths.push(reader.text());
  }
  return paths;
}

function unknownKey(reader: JsonReader, name: string): ElasticsearchError {
  return parsingException(reader, `Unknown key for a ${reader.kind} in [${name}].`);
}

/** ParsingException at the current token. */
export function parsingException(reader: JsonReader, reason: string): ElasticsearchError {
  const { line, column } = reader.position();
  return new ElasticsearchError('parsing_exception', reason, { extra: { line, col: column } });
}
