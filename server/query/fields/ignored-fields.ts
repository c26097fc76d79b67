import type { JsonValue } from '../../json/value';
import type { StoredDocument } from '../../store/document';
import type { FieldType } from './field-type';
import type { SearchField } from './search-field';
import { eachValue, sourcePath } from './source-values';

/**
 * Finds the names of the fields of a document that are in its source but not in the index, sorted: keywords that are too
 * long (`ignore_above`) and values that are malformed in fields with `ignore_malformed`. Those of nested objects count for the
 * document (IgnoredFieldMapper).
 *
 * @param all the fields of the index.
 * @param fieldOf finds a field as searches see it.
 */
export function ignoredFields(
  all: readonly FieldType[],
  fieldOf: (name: string) => SearchField | undefined,
): (document: StoredDocument) => string[] {
  const limited = all.filter(({ ignoreAbove }) => ignoreAbove !== undefined);
  const malformed = all.filter(({ ignoreMalformed }) => ignoreMalformed);
  if (limited.length === 0 && malformed.length === 0) return () => [];
  const least = limited.reduce(
    (length, { ignoreAbove }) => Math.min(length, Number(ignoreAbove)),
    Number.POSITIVE_INFINITY,
  );
  return (document) => {
    // A document that is shorter than the shortest limit holds no string that is longer.
    const long = document.size > least ? limited.filter((type) => isTooLong(type, document)) : [];
    const wrong = malformed.filter((type) => isMalformed(fieldOf(type.name), type, document));
    return [...new Set([...long, ...wrong].map(({ name }) => name))].sort();
  };
}

/** The values of a field in the source, whether they are in nested objects or not. */
function valuesIn(document: StoredDocument, { sources }: FieldType): JsonValue[] {
  const found: JsonValue[] = [];
  const object = document.peek();
  for (const source of sources) eachValue(object, sourcePath(source), (value) => found.push(value));
  return found;
}

function isTooLong(type: FieldType, document: StoredDocument): boolean {
  const longest = Number(type.ignoreAbove);
  const { null_value: instead = null } = type.parameters;
  return valuesIn(document, type).some((value) => lengthOf(value ?? instead) > longest);
}

/** Numbers and booleans are indexed as the texts that they are. */
function lengthOf(value: JsonValue): number {
  return typeof value === 'object' ? 0 : String(value).length;
}

function isMalformed(field: SearchField | undefined, type: FieldType, document: StoredDocument): boolean {
  return field ? valuesIn(document, type).some((value) => value !== null && !isIndexed(field, value)) : false;
}

function isIndexed({ kind }: SearchField, value: Parameters<SearchField['kind']['index']>[0]): boolean {
  let found = false;
  kind.index(value, () => {
    found = true;
  });
  return found;
}
