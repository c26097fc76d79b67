import { wildcardMatch } from '../json/wildcard';
import type { Mappings } from '../store/mappings';
import type { IndexSettings } from '../store/settings';
import type { SourceSelection } from './source-filter';

const VECTORS: readonly string[] = ['dense_vector', 'sparse_vector', 'rank_vectors'];

/** The fields of an index that hold vectors. */
export function vectorFields(mappings: Mappings): readonly string[] {
  return mappings.once('vector fields', () =>
    mappings.fieldNames().filter((name) => VECTORS.includes(mappings.field(name)?.type ?? '')),
  );
}

/**
 * The part of `_source` that a reader sees: since 9.2 without vectors, unless the request names them, or it or
 * `index.mapping.exclude_source_vectors` wants them all (ShardGetService.maybeExcludeVectorFields).
 *
 * @param vectors as `vectorFields` gives them
 */
export function withoutVectors(
  selection: SourceSelection,
  vectors: readonly string[],
  settings: IndexSettings,
): SourceSelection {
  if (vectors.length === 0 || !selection.fetch) return selection;
  const hidden = selection.excludeVectors ?? settings['mapping.exclude_source_vectors'] !== 'false';
  if (!hidden) return selection;
  const unnamed = vectors.filter((name) => !selection.includes.some((include) => isNamed(name, include)));
  return { ...selection, excludes: [...selection.excludes, ...unnamed] };
}

/** True if a pattern of `includes` stands for the field, or for an object around it. */
function isNamed(name: string, include: string): boolean {
  return wildcardMatch(include, name) || name.startsWith(`${include}.`);
}
