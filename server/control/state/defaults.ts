import { normalConfiguration } from '../../connector/configuration';
import { objectsOf } from '../../connector/convert';
import { type NewConnector, newConnector } from '../../connector/document';
import { defaultFiltering } from '../../connector/filtering';
import { javaText } from '../../json/java-text';
import { isObject, type JsonObject, type JsonValue, objectOrEmpty, setOwn } from '../../json/value';
import { connectorSnapshot } from '../../sync-job/connector-snapshot';
import { type NewSyncJob, newSyncJob, readJobType } from '../../sync-job/document';

/** The defaults for a connector in a state: what the API would have set. */
export function connectorDefaults(given: JsonObject, now: string): JsonObject {
  const defaults = newConnector(given as NewConnector, now);
  const configuration: JsonObject = {};
  for (const [name, entry] of Object.entries(objectOrEmpty(given.configuration))) {
    setOwn(configuration, name, objectOrEmpty(normalConfiguration({ [name]: entry })[name]));
  }
  if (Object.keys(configuration).length > 0) defaults.configuration = configuration;
  if (given.filtering !== undefined) defaults.filtering = filteringDefaults(given.filtering, now);
  return defaults;
}

function filteringDefaults(given: JsonValue, now: string): JsonObject[] {
  const [whole = {}] = defaultFiltering(now);
  return objectsOf(given).map((entry) => ({
    ...whole,
    active: halfDefaults(objectOrEmpty(whole.active), entry.active, now),
    draft: halfDefaults(objectOrEmpty(whole.draft), entry.draft, now),
  }));
}

function halfDefaults(whole: JsonObject, given: JsonValue | undefined, now: string): JsonObject {
  if (!isObject(given) || given.rules === undefined) return whole;
  const rules = objectsOf(given.rules).map((_, order) => ruleDefaults(order, now));
  return { ...whole, rules };
}

function ruleDefaults(order: number, now: string): JsonObject {
  return {
    created_at: now,
    field: '_',
    id: `rule-${order}`,
    order,
    policy: 'include',
    rule: 'regex',
    updated_at: now,
    value: '.*',
  };
}

/**
 * The defaults for a sync job in a state.
 *
 * @param connector the connector's document, if it exists; the job's copy is taken from it.
 * @throws ElasticsearchError 400 if the connector cannot have such a job.
 */
export function syncJobDefaults(given: JsonObject, connector: JsonObject | undefined, now: string): JsonObject {
  const kept = objectOrEmpty(given.connector);
  const onlyId = Object.keys(kept).length === 1;
  const type = readJobType(javaText(given.job_type ?? 'full'));
  const snapshot =
    onlyId && connector ? connectorSnapshot(javaText(kept.id), connector, type, now) : { id: kept.id ?? null };
  return newSyncJob(given as NewSyncJob, snapshot, now);
}
