import { floatJsonText } from '../../json/float';
import { hashOrder, javaText } from '../../json/java-text';
import type { JsonReader } from '../../json-text/reader';
import type { TokenKind } from '../../json-text/tokens';
import type { FieldMapper } from './mapper';

/**
 * The value at the reader's current token as an error shows it (FieldMapper.rethrowAsDocumentParsingException). A fraction
 * has the precision in which the field read it: Jackson remembers that.
 *
 * @throws ElasticsearchError if the rest of the value is malformed.
 */
export function valuePreview(reader: JsonReader, field: FieldMapper): string {
  if (hasNoValue(reader.kind)) return 'null';
  const single = field.type === 'float' || field.type === 'half_float';
  if (single && reader.kind === 'VALUE_NUMBER' && /[.eE]/.test(reader.text())) {
    return floatJsonText(Number(reader.text())).replaceAll('"', '');
  }
  return javaText(reader.readValue(), hashOrder);
}

/** True at a token that begins no value. */
function hasNoValue(kind: TokenKind | undefined): boolean {
  return kind === 'END_OBJECT' || kind === 'END_ARRAY' || kind === 'FIELD_NAME';
}
