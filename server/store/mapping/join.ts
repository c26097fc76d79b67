import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue, listOf } from '../../json/value';
import type { JsonReader } from '../../json-text/reader';
import type { FieldMapper, ParsedDocument } from './mapper';
import { mapperParsingError } from './mapping-failure';
import { checkParameterValue } from './parameter-values';
import { booleanMappingParameter } from './parameters';

/** What the document of a join field is. */
export interface JoinValue {
  /** The name of its relation. */
  readonly name: string;
  /** The id of its parent; undefined if it has none. */
  readonly parent: string | undefined;
}

/** The names of the children of each parent, from the parameters of a join field. */
export function childrenOf({ relations }: JsonObject): ReadonlyMap<string, readonly string[]> {
  const entries = Object.entries(isObject(relations) ? relations : {});
  return new Map(entries.map(([parent, children]) => [parent, listOf(children).map((child) => javaText(child))]));
}

/** The name of the parent of a child; undefined if it is nobody's child. */
export function parentOf(parameters: JsonObject, child: string): string | undefined {
  for (const [parent, children] of childrenOf(parameters)) if (children.includes(child)) return parent;
  return undefined;
}

/** The value of a join field in a document: `"question"` or `{"name": "answer", "parent": "1"}`. */
export function joinValue(value: JsonValue): JoinValue | undefined {
  if (typeof value === 'string') return { name: value, parent: undefined };
  if (!isObject(value) || value.name === undefined) return undefined;
  const { name, parent = null } = value;
  return { name: javaText(name), parent: parent === null ? undefined : javaText(parent) };
}

/**
 * The parameters of a join field as a mapping shows them (ParentJoinFieldMapper).
 *
 * @throws ElasticsearchError 400, not yet wrapped
 */
export function normalizeJoin(name: string, given: JsonObject): JsonObject {
  let ordinals = true;
  let relations: JsonObject = {};
  let meta: JsonObject | undefined;
  for (const [parameter, value] of Object.entries(given)) {
    if (parameter === 'eager_global_ordinals') ordinals = booleanMappingParameter(parameter, value);
    else if (parameter === 'relations') relations = readRelations(value);
    else if (parameter === 'meta') {
      checkParameterValue(name, 'join', parameter, value);
      meta = value as JsonObject;
    } else throw mapperParsingError(`unknown parameter [${parameter}] on mapper [${name}] of type [join]`);
  }
  return { eager_global_ordinals: ordinals, relations, ...(meta && Object.keys(meta).length > 0 && { meta }) };
}

function readRelations(value: JsonValue): JsonObject {
  if (!isObject(value)) throw mapperParsingError('[relations] must be an object');
  const taken = new Set<string>();
  const relations: JsonObject = {};
  for (const [parent, children] of Object.entries(value)) {
    const names = listOf(children).map((child) => javaText(child));
    for (const child of names) {
      if (taken.has(child)) throw illegalArgument(`[${child}] cannot have multiple parents`);
      taken.add(child);
    }
    relations[parent] = names.length === 1 ? (names[0] as string) : names;
  }
  return relations;
}

/** True for the names of documents that have no parent. */
export function fitsJoin(value: JsonValue, field: FieldMapper): boolean {
  if (typeof value !== 'string') return false;
  return childrenOf(field.parameters).has(value) && parentOf(field.parameters, value) === undefined;
}

/**
 * Reads the value of a join field (ParentJoinFieldMapper.parse).
 *
 * @throws ElasticsearchError 400
 */
export function parseJoin(reader: JsonReader, field: FieldMapper, { routing }: ParsedDocument): void {
  const { kind } = reader;
  if (kind !== 'START_OBJECT' && kind !== 'VALUE_STRING') {
    const reason = `[${field.path}] expected START_OBJECT or VALUE_STRING but was: ${kind}`;
    throw new ElasticsearchError('illegal_state_exception', reason);
  }
  const join = joinValue(reader.readValue());
  const unknown = illegalArgument(`unknown join name [${join?.name ?? 'null'}] for field [${field.path}]`);
  if (!join) throw unknown;
  const child = parentOf(field.parameters, join.name) !== undefined;
  if (!child && !childrenOf(field.parameters).has(join.name)) throw unknown;
  if (!child) return;
  if (join.parent === undefined) throw illegalArgument(`[parent] is missing for join field [${field.path}]`);
  if (routing === undefined) throw illegalArgument(`[routing] is missing for join field [${field.path}]`);
}
