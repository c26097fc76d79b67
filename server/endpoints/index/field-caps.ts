import { optionalFields } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { ok } from '../../http/answer';
import { booleanParameter, listParameter } from '../../http/parameters';
import { type AnswerObject, isObject, type JsonValue } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { Budget } from '../../runtime/budget';
import { checkBlocks } from '../../store/blocks';
import type { IndexState } from '../../store/index-state';
import { indicesOptions } from '../../store/indices-options';
import type { Store } from '../../store/store';
import { object, stringArray } from '../../validation/fields';
import { indicesOf, indicesParameters } from '../shared/indices-parameters';

interface Capability {
  readonly type: string;
  readonly metadata: boolean;
  readonly searchable: boolean;
  readonly aggregatable: boolean;
  /** What the mapping says about the field. */
  readonly meta?: JsonValue | undefined;
}

const metadata = (type: string, searchable: boolean, aggregatable: boolean): Capability => ({
  type,
  metadata: true,
  searchable,
  aggregatable,
});

const METADATA: Readonly<Record<string, Capability>> = {
  _doc_count: metadata('integer', false, false),
  _field_names: metadata('_field_names', true, false),
  _id: metadata('_id', true, false),
  _ignored: metadata('_ignored', true, true),
  _index: metadata('_index', true, true),
  _nested_path: metadata('_nested_path', true, false),
  _routing: metadata('_routing', true, false),
  _seq_no: metadata('_seq_no', true, true),
  _source: metadata('_source', false, false),
  _tier: metadata('keyword', true, true),
  _version: metadata('_version', false, true),
};

/** What comparing a pattern with a name costs, in the units of a budget. */
const COMPARISON = 7;
const METADATA_FIELDS = Object.keys(METADATA).length;

const refused = object((value): never => {
  throw notEmulated(`[${value.name}] of field capabilities`);
});

/** The body of RestFieldCapabilitiesAction. */
const FIELDS = { index_filter: refused, runtime_mappings: refused, fields: stringArray } as const;

/** The capabilities of fields across several indices: RestFieldCapabilitiesAction. */
export const fieldCaps = endpoint({
  name: 'field_caps',
  routes: ['GET /_field_caps', 'POST /_field_caps', 'GET /{index}/_field_caps', 'POST /{index}/_field_caps'],
  query: {
    fields: listParameter,
    ...indicesParameters,
    include_unmapped: booleanParameter(false),
    filters: listParameter,
    types: listParameter,
    include_empty_fields: booleanParameter(true),
  },
  body: optionalFields('field_caps_request', FIELDS),
  note: 'not [index_filter], [filters], [include_empty_fields=false]',
  handle: (call) => {
    const { query, body, budget } = call;
    if (query.filters || !query.include_empty_fields) throw notEmulated('filters of field capabilities');
    const patterns = query.fields ?? body.fields ?? [];
    if (query.fields?.length === 0) throw illegalArgument("specified fields can't be null or empty");
    throwIfInvalid(patterns.length === 0 ? ['no fields specified'] : []);
    const indices = indicesOf(call, indicesOptions.openOnly);
    checkBlocks(indices, 'read');
    const compared = patterns.length * COMPARISON;
    for (const { mappings } of indices) budget.charge(compared * (METADATA_FIELDS + mappings.fieldNames().length));
    const fields = collect(call, indices, patterns, query.types);
    budget.charge(fields.size * indices.length);
    return ok({ indices: indices.map((index) => index.name), fields: show(fields, indices, query.include_unmapped) });
  },
});

/** Field → index → its capabilities there. */
type Collected = Map<string, Map<string, Capability>>;

function collect(
  { mock, budget }: { readonly mock: { readonly store: Store }; readonly budget: Budget },
  indices: readonly IndexState[],
  patterns: readonly string[],
  types?: readonly string[],
): Collected {
  const fields: Collected = new Map();
  const add = (name: string, index: IndexState, capability: Capability) => {
    if (types && !types.includes(capability.type)) return;
    const inIndices = fields.get(name) ?? new Map<string, Capability>();
    fields.set(name, inIndices.set(index.name, capability));
  };
  for (const index of indices) {
    for (const [name, capability] of Object.entries(METADATA)) {
      if (patterns.some((pattern) => wildcardMatch(pattern, name))) add(name, index, capability);
    }
    const isSeen = mock.store.access?.sightOf(index)?.fields(budget);
    for (const name of new Set(patterns.flatMap((pattern) => index.mappings.fieldNames(pattern)))) {
      if (isSeen && !isSeen(name)) continue;
      for (const [path, capability] of withParents(index, name)) add(path, index, capability);
    }
  }
  return fields;
}

/** A field with its parent objects, which are shown too. */
function withParents({ mappings }: IndexState, name: string): [string, Capability][] {
  const field = mappings.field(name);
  if (!field) return [];
  const type = field.traits.familyName ?? field.type;
  const { searchable, aggregatable } = field;
  const found: [string, Capability][] = [
    [name, { type, metadata: false, searchable, aggregatable, meta: field.parameter('meta') }],
  ];
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const path = name.slice(0, dot);
    const object = mappings.object(path);
    if (!object) continue;
    const kind = object.nested ? 'nested' : 'object';
    found.push([path, { type: kind, metadata: false, searchable: false, aggregatable: false }]);
  }
  return found;
}

function show(fields: Collected, indices: readonly IndexState[], unmapped: boolean): AnswerObject {
  const names = [...fields.keys()].sort();
  return Object.fromEntries(
    names.map((name) => [name, byType(fields.get(name) as Map<string, Capability>, indices, unmapped)]),
  );
}

/** If a field has several types, or is missing from some indices and that is requested, each type lists its indices. */
function byType(inIndices: Map<string, Capability>, indices: readonly IndexState[], unmapped: boolean): AnswerObject {
  const groups = new Map<string, [string, Capability][]>();
  for (const entry of inIndices) groups.set(entry[1].type, [...(groups.get(entry[1].type) ?? []), entry]);
  const missing = indices.map((index) => index.name).filter((name) => !inIndices.has(name));
  const several = groups.size > 1 || (unmapped && missing.length > 0);
  const body: AnswerObject = {};
  for (const [type, entries] of groups) body[type] = groupBody(type, entries, several);
  if (unmapped && missing.length > 0) {
    const nothing = { type: 'unmapped', metadata_field: false, searchable: false, aggregatable: false };
    body.unmapped = { ...nothing, indices: missing };
  }
  return body;
}

function groupBody(type: string, entries: readonly [string, Capability][], several: boolean): AnswerObject {
  const without = (key: 'searchable' | 'aggregatable'): string[] | undefined => {
    const names = entries.filter(([, capability]) => !capability[key]).map(([name]) => name);
    return names.length > 0 && names.length < entries.length ? names : undefined;
  };
  return {
    type,
    metadata_field: entries.some(([, capability]) => capability.metadata),
    searchable: entries.every(([, capability]) => capability.searchable),
    aggregatable: entries.every(([, capability]) => capability.aggregatable),
    indices: several ? entries.map(([name]) => name) : undefined,
    non_searchable_indices: without('searchable'),
    non_aggregatable_indices: without('aggregatable'),
    meta: metaOf(entries.map(([, capability]) => capability)),
  };
}

/** The values that each key of `meta` has in any index, sorted (IndexFieldCapabilities). */
function metaOf(capabilities: readonly Capability[]): AnswerObject | undefined {
  const values = new Map<string, Set<string>>();
  for (const { meta } of capabilities) {
    for (const [key, value] of Object.entries(isObject(meta) ? meta : {})) {
      values.set(key, (values.get(key) ?? new Set()).add(String(value)));
    }
  }
  if (values.size === 0) return undefined;
  return Object.fromEntries([...values.keys()].sort().map((key) => [key, [...(values.get(key) ?? [])].sort()]));
}
