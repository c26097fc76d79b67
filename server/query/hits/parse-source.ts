import type { BodyValue } from '../../validation/body-value';
import { alias, field } from '../../validation/fields';
import { type ParsedFields, parseWith, type Refusals } from '../../validation/object-parser';
import { noSource, type SourceSelection, wholeSource } from '../source-filter';

const paths = field('STRING_ARRAY', readPaths);

const FIELDS = {
  includes: paths,
  include: alias('includes', paths),
  excludes: paths,
  exclude: alias('excludes', paths),
  exclude_vectors: field('BOOLEAN', (value: BodyValue) => value.boolean()),
} as const;

/** The error of Elasticsearch's hand-written search parsers, for unknown keys and unfit tokens alike. */
export const unknownKeyRefusals: Refusals<BodyValue> = { unknown: unknownKey, unfit: unknownKey };

/**
 * Reads `_source` of a body in any of its forms: boolean, one path, list, `{"includes", "excludes"}`
 * (FetchSourceContext.fromXContent).
 *
 * @throws Error parsing_exception
 */
export function readSourceSelection(value: BodyValue): SourceSelection {
  switch (value.token) {
    case 'VALUE_BOOLEAN':
      return value.boolean() ? wholeSource : noSource;
    case 'VALUE_STRING':
      return { ...wholeSource, includes: [value.text()] };
    case 'START_ARRAY':
      return { ...wholeSource, includes: Array.from(value.elements(), (path) => path.text()) };
    case 'START_OBJECT':
      return selected(parseWith(value, FIELDS, unknownKeyRefusals));
    default: {
      const expected = 'VALUE_BOOLEAN, VALUE_STRING, START_ARRAY, START_OBJECT';
      throw value.malformed(`Expected one of [${expected}] but found [${value.token}]`);
    }
  }
}

function selected({ exclude_vectors: excludeVectors, ...paths }: ParsedFields<typeof FIELDS>): SourceSelection {
  return { ...wholeSource, ...paths, ...(excludeVectors === undefined ? {} : { excludeVectors }) };
}

function readPaths(value: BodyValue): string[] {
  if (value.token === 'VALUE_STRING') return [value.text()];
  const { name } = value;
  return Array.from(value.elements(), (path) => {
    if (path.token !== 'VALUE_STRING') throw unknownKey(name, path);
    return path.text();
  });
}

function unknownKey(key: string, value: BodyValue): Error {
  return value.malformed(`Unknown key for a ${value.token} in [${key}].`);
}
