import { floatJsonText } from '../json/float';
import { wildcardMatch } from '../json/wildcard';
import { hexVector, packedVector, type VectorNumbers } from '../store/mapping/vectors';
import type { Mappings } from '../store/mappings';
import type { IndexSettings } from '../store/settings';
import type { SourceSelection } from './source-filter';

const VECTORS: readonly string[] = ['dense_vector', 'sparse_vector', 'rank_vectors'];

/** A field that holds vectors. */
export interface VectorField {
  readonly name: string;
  /** The numbers of a vector that was sent as text; undefined if it is none. */
  readonly unpack: (text: string) => VectorNumbers | undefined;
}

/** The fields of an index that hold vectors. */
export function vectorFields(mappings: Mappings): readonly VectorField[] {
  return mappings.once('vector fields', () =>
    mappings.fieldNames().flatMap((name) => {
      const field = mappings.field(name);
      if (!VECTORS.includes(field?.type ?? '')) return [];
      const floats = (field?.parameters.element_type ?? 'float') === 'float';
      return [{ name, unpack: floats ? packedVector : hexVector }];
    }),
  );
}

/** How the texts of these fields are shown: as lists of numbers. */
function unpacked(vectors: readonly VectorField[]): ReadonlyMap<string, (text: string) => string> {
  return new Map(
    vectors.map(({ name, unpack }) => [
      name,
      (text) => {
        const numbers = text.startsWith('"') ? unpack(JSON.parse(text)) : undefined;
        if (!numbers) return text;
        return `[${numbers.map((one) => (unpack === packedVector ? floatJsonText(one) : String(one))).join(',')}]`;
      },
    ]),
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
  vectors: readonly VectorField[],
  settings: IndexSettings,
): SourceSelection {
  if (vectors.length === 0 || !selection.fetch) return selection;
  const kept = settings['mapping.exclude_source_vectors'] === 'false';
  const hidden = selection.excludeVectors ?? !kept;
  // An index that keeps vectors apart shows them as numbers, whatever they were sent as.
  const show = { rewritten: kept ? undefined : unpacked(vectors) };
  if (!hidden) return { ...selection, ...show };
  const unnamed = vectors.filter(({ name }) => !selection.includes.some((include) => isNamed(name, include)));
  return { ...selection, ...show, excludes: [...selection.excludes, ...unnamed.map(({ name }) => name)] };
}

/** True if a pattern of `includes` stands for the field, or for an object around it. */
function isNamed(name: string, include: string): boolean {
  return wildcardMatch(include, name) || name.startsWith(`${include}.`);
}
