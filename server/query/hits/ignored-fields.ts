import type { View } from '../matcher';
import { Scope } from '../scope';
import type { Shard } from '../shard';

/**
 * Finds the fields of a hit that are in the source but not in the index: keywords that are too long (`ignore_above`)
 * and values that are malformed where the mapping has `ignore_malformed`. Shown as `_ignored`.
 */
export function ignoredFields(shard: Shard): (view: View) => string[] {
  const scope = new Scope(shard, undefined, false);
  const { limited, malformed } = shard.searchFields.leaky;
  if (limited.length === 0 && malformed.length === 0) return () => [];
  const least = Math.min(...limited.map(({ parameters }) => Number(parameters.ignore_above)));
  return (view) => {
    const ignored: string[] = [];
    if (view.document.text.length > least) {
      for (const { name, parameters } of limited) {
        const longest = Number(parameters.ignore_above);
        if (
          scope
            .field(name)
            ?.raw(view)
            .some((value) => typeof value === 'string' && value.length > longest)
        )
          ignored.push(name);
      }
    }
    for (const { name } of malformed) {
      const field = scope.field(name);
      if (field?.raw(view).some((value) => value !== null && !isIndexed(field, value))) ignored.push(name);
    }
    return ignored.sort();
  };
}

function isIndexed(
  field: NonNullable<ReturnType<Scope['field']>>,
  value: Parameters<typeof field.kind.index>[0],
): boolean {
  let found = false;
  field.kind.index(value, () => {
    found = true;
  });
  return found;
}
