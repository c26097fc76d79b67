import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { FieldMapper, ObjectMapper } from './mapper';
import { metadataRefusal } from './metadata-fields';

/** DotExpandingXContentParser.doExpandDots: empty parts at the end are dropped. */
export function splitName(name: string): string[] {
  const parts = name.split('.');
  while (parts.at(-1) === '') parts.pop();
  if (parts.length === 0) throw illegalArgument('field name cannot contain only dots');
  for (const part of parts) {
    if (part === '') throw illegalArgument(`field name cannot contain only whitespace: ['${name}']`);
    if (part.trim() === '') {
      throw illegalArgument(`field name starting or ending with a [.] makes object resolution ambiguous: [${name}]`);
    }
  }
  return parts;
}

/** The error that the accessors of DotExpandingXContentParser throw at the object that dots in a key stand for. */
export function objectRefusal(field: FieldMapper, key: string): ElasticsearchError {
  switch (field.traits.family) {
    case 'integer':
    case 'float':
      return illegalArgument('Cannot parse object as number');
    case 'boolean':
      return new ElasticsearchError('illegal_state_exception', `Can't get boolean value on a START_OBJECT at ${key}`);
    case 'opaque':
      return metadataRefusal(key, field.path);
    default:
      return new ElasticsearchError('illegal_state_exception', `Can't get text on a START_OBJECT at ${key}`);
  }
}

/** The full path of a field of an object. */
export function fieldPath(object: ObjectMapper, name: string): string {
  return object.path === '' ? name : `${object.path}.${name}`;
}
