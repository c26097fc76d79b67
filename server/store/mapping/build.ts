import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue, own } from '../../json/value';
import { fieldTraits } from './field-types';
import {
  type Dynamic,
  type FieldDefaults,
  FieldMapper,
  type FieldPlace,
  type Mapper,
  type ObjectMapper,
} from './mapper';

/** What a mapper inherits from the enclosing object. */
export interface Surroundings {
  readonly dynamic: Dynamic;
  readonly nestedPath: string | undefined;
  readonly alsoIn?: readonly string[] | undefined;
  readonly defaults?: FieldDefaults | undefined;
}

/** Builds the mappers of a normalized mapping. The cost is proportional to the number of fields, so keep the result. */
export function buildRoot(definition: JsonObject, defaults?: FieldDefaults): ObjectMapper {
  return buildObject('', definition, { dynamic: 'true', nestedPath: undefined, defaults });
}

/** Builds the mapper of one object, field or alias of a normalized mapping. */
export function buildMapper(path: string, definition: JsonObject, around: Surroundings): Mapper {
  const type = definition.type ?? 'object';
  if (type === 'alias') return { kind: 'alias', path, target: javaText(definition.path) };
  if (type === 'object' || type === 'nested') return buildObject(path, definition, around);
  const { nestedPath, alsoIn, defaults } = around;
  return buildField({ path, sourcePath: path, nestedPath, alsoIn, defaults }, definition);
}

/** The objects that get the fields of a nested object, too: its parent with those that get its parent's, and the root. */
function includedIn(definition: JsonObject, { nestedPath = '', alsoIn = [] }: Surroundings): readonly string[] {
  const parents = definition.include_in_parent === true ? [nestedPath, ...alsoIn] : [];
  return definition.include_in_root === true ? [...parents, ''] : parents;
}

function buildObject(path: string, definition: JsonObject, around: Surroundings): ObjectMapper {
  const nested = definition.type === 'nested';
  const dynamic = (definition.dynamic as Dynamic | undefined) ?? around.dynamic;
  const inside = {
    dynamic,
    nestedPath: nested ? path : around.nestedPath,
    alsoIn: nested ? includedIn(definition, around) : around.alsoIn,
    defaults: around.defaults,
  };
  const children = new Map<string, Mapper>();
  for (const [name, child] of entriesOf(definition.properties)) {
    children.set(name, buildMapper(path === '' ? name : `${path}.${name}`, child, inside));
  }
  const enabled = definition.enabled !== false;
  const subobjects = definition.subobjects !== false;
  return { kind: 'object', path, nested, nestedPath: inside.nestedPath, enabled, dynamic, subobjects, children };
}

/** Builds the mapper of a field, including its multi-fields. */
function buildField(place: FieldPlace, definition: JsonObject): FieldMapper {
  const { type, fields, ...parameters } = definition;
  const name = javaText(type);
  const traits = fieldTraits(place.runtime && name === 'composite' ? 'flattened' : name);
  if (!traits) throw new Error(`no such field type: ${name}`);
  const multiFields = new Map<string, FieldMapper>();
  for (const [child, multiField] of entriesOf(fields)) {
    multiFields.set(child, buildField({ ...place, path: `${place.path}.${child}` }, multiField));
  }
  return new FieldMapper(place, name, traits, parameters, multiFields);
}

/** The fields of the `runtime` section, by name. */
export function buildRuntime(definition: JsonObject): Map<string, FieldMapper> {
  const fields = new Map<string, FieldMapper>();
  for (const [name, field] of entriesOf(own(definition, 'runtime'))) {
    const type = field.type === 'lookup' ? 'flattened' : field.type;
    const place = { path: name, sourcePath: name, nestedPath: undefined, runtime: true };
    fields.set(name, buildField(place, { ...field, type: type as string }));
  }
  return fields;
}

function entriesOf(value: JsonValue | undefined): [string, JsonObject][] {
  return isObject(value) ? (Object.entries(value) as [string, JsonObject][]) : [];
}
