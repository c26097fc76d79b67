import { isObject, type JsonObject, type JsonValue, own } from '../json/value';
import { writeJson } from '../json/write';

/** A role descriptor as shown by Elasticsearch: with all parts, and `index` renamed (RoleDescriptor.toXContent). */
export function normalRole(given: JsonObject): JsonObject {
  const indices = own(given, 'indices') ?? own(given, 'index') ?? [];
  return {
    cluster: own(given, 'cluster') ?? [],
    indices: asList(indices).map(normalIndices),
    applications: own(given, 'applications') ?? [],
    run_as: own(given, 'run_as') ?? [],
    metadata: own(given, 'metadata') ?? {},
    transient_metadata: { enabled: true },
    ...(Object.hasOwn(given, 'remote_indices') && {
      remote_indices: asList(own(given, 'remote_indices') as JsonValue).map(normalIndices),
    }),
    ...(Object.hasOwn(given, 'remote_cluster') && { remote_cluster: own(given, 'remote_cluster') as JsonValue }),
    ...(Object.hasOwn(given, 'description') && { description: own(given, 'description') as JsonValue }),
  };
}

function normalIndices(given: JsonValue): JsonValue {
  if (!isObject(given)) return given;
  const { names, privileges, query, allow_restricted_indices = false, clusters, ...rest } = given;
  return {
    names: asList(names ?? []),
    privileges: asList(privileges ?? []),
    ...rest,
    // Shown as text, however it was given.
    ...(isObject(query) ? { query: writeJson(query) } : query !== undefined && { query }),
    allow_restricted_indices,
    ...(clusters !== undefined && { clusters: asList(clusters) }),
  };
}

function asList(value: JsonValue): JsonValue[] {
  return Array.isArray(value) ? value : [value];
}
