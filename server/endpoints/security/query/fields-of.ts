import type { JsonObject } from '../../../json/value';
import type { AccountDocuments } from './account-search';

/**
 * What a search may do with fields: name all of them, the keys of `metadata` too, and sort by those that it is not told not to.
 *
 * @param properties those of their mapping, by the names that responses give them; `a.b` is a field in the object `a`
 */
export function fieldsOf(
  properties: JsonObject,
  unsorted: readonly string[] = [],
): Omit<AccountDocuments, 'documents'> {
  return {
    properties,
    queried: (field) =>
      Object.hasOwn(properties, field) || (field.startsWith('metadata.') && Object.hasOwn(properties, 'metadata')),
    unsorted: new Set(unsorted),
  };
}
