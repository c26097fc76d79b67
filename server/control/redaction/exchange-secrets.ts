import { API_INDICES } from '../../api-documents/stored';
import { isObject, type JsonObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { Mock } from '../../mock';
import { builtInTemplates } from '../../store/built-in-templates';
import { CONNECTOR_ALIAS, SYNC_JOB_ALIAS } from '../../store/connector-indices';
import type { StoredDocument } from '../../store/document';
import { isMisspeltSensitive } from './names';

const WITH_CONFIGURATION = [API_INDICES.connectors, API_INDICES.sync_jobs, CONNECTOR_ALIAS, SYNC_JOB_ALIAS];

/** True if an index expression may name documents with the configuration of a connector. */
export function mayHoldConnectors({ store }: Mock, expression: string | undefined): boolean {
  if (expression === undefined || expression === '' || expression === '_all') return true;
  return expression.split(',').some((name) => {
    if (name.startsWith('<') || WITH_CONFIGURATION.some((index) => wildcardMatch(name, index))) return true;
    return store.aliased(name).some((index) => WITH_CONFIGURATION.includes(index.name));
  });
}

/** A test for the names of a connector's configuration fields: true if it has the field, and it is not sensitive. */
export function readableFields(connector: StoredDocument | undefined): (field: string) => boolean {
  const configuration = connector?.source.configuration;
  if (!isObject(configuration)) return () => false;
  return (field) => Object.hasOwn(configuration, field) && isNotSensitive((configuration as JsonObject)[field]);
}

/**
 * Elasticsearch takes an entry that does not say whether it is sensitive for one that is not. An entry that says nothing
 * at all about its field was written by way of the index before the field was defined, so it may be either.
 */
function isNotSensitive(entry: JsonObject[string] | undefined): boolean {
  if (!isObject(entry)) return false;
  const { sensitive } = entry;
  if (sensitive !== undefined) return sensitive === false;
  const properties = Object.keys(entry);
  return properties.some((property) => property !== 'value') && !properties.some(isMisspeltSensitive);
}

/** The fields of the documents in an index of the connector API; undefined for other indices. */
export function documentFieldsOf(index: string | undefined): ReadonlySet<string> | undefined {
  if (index === API_INDICES.connectors || index === CONNECTOR_ALIAS) {
    return new Set([...mappedFields('elastic-connectors-mappings'), 'api_key_secret_id']);
  }
  const ofJobs = index === API_INDICES.sync_jobs || index === SYNC_JOB_ALIAS;
  return ofJobs ? new Set(mappedFields('elastic-connectors-sync-jobs-mappings')) : undefined;
}

function mappedFields(template: string): string[] {
  const { properties } = builtInTemplates().components.get(template)?.content.mappings ?? {};
  return isObject(properties) ? Object.keys(properties) : [];
}
