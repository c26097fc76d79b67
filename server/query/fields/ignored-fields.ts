import type { JsonValue } from '../../json/value';
import type { StoredDocument } from '../../store/document';
import { View } from '../matcher';
import type { FieldType } from './field-type';
import type { SearchField } from './search-field';

/**
 * Finds the names of the fields of a document that are in its source but not in the index, sorted: keywords that are too
 * long (`ignore_above`) and values that are malformed in fields with `ignore_malformed` (IgnoredFieldMapper).
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
    const view = View.uncharged(document);
    // A document that is shorter than the shortest limit holds no string that is longer.
    const long = document.size > least ? limited.filter((type) => isTooLong(fieldOf(type.name), type, view)) : [];
    const wrong = malformed.filter(({ name }) => isMalformed(fieldOf(name), view));
    return [...new Set([...long, ...wrong].map(({ name }) => name))].sort();
  };
}

function isTooLong(field: SearchField | undefined, { ignoreAbove }: FieldType, view: View): boolean {
  const longest = Number(ignoreAbove);
  return field?.raw(view).some((value) => lengthOf(value) > longest) ?? false;
}

/** Numbers and booleans are indexed as the texts that they are. */
function lengthOf(value: JsonValue): number {
  return typeof value === 'object' ? 0 : String(value).length;
}

function isMalformed(field: SearchField | undefined, view: View): boolean {
  return field?.raw(view).some((value) => value !== null && !isIndexed(field, value)) ?? false;
}

function isIndexed({ kind }: SearchField, value: Parameters<SearchField['kind']['index']>[0]): boolean {
  let found = false;
  kind.index(value, () => {
    found = true;
  });
  return found;
}
