import { javaText } from '../json/java-text';
import { type JsonObject, type JsonValue, objectOrEmpty } from '../json/value';
import { convertFields, storedBoolean } from './convert';

const KINDS = ['access_control', 'full', 'incremental'] as const;

/** The schedules of a new connector: all disabled, set to midnight in case they are enabled. */
export function defaultScheduling(): JsonObject {
  const scheduling: JsonObject = {};
  for (const kind of KINDS) scheduling[kind] = { enabled: false, interval: '0 0 0 * * ?' };
  return scheduling;
}

/**
 * Validation messages about schedules. A schedule for access control alone is rejected as if there were none, because
 * UpdateConnectorSchedulingAction checks the incremental one twice.
 */
export function schedulingProblems(scheduling: JsonObject): string[] {
  if (Object.hasOwn(scheduling, 'full') || Object.hasOwn(scheduling, 'incremental')) return [];
  return ['[scheduling] object needs to define at least one schedule type: [full | incremental | access_control]'];
}

/**
 * The update for `_scheduling`: the schedules that were sent, with cron expressions in upper case, as Cron stores them.
 */
export function schedulingUpdate(scheduling: JsonObject): JsonObject {
  return { scheduling: convertFields(scheduling, { access_control: schedule, full: schedule, incremental: schedule }) };
}

function schedule(value: JsonValue): JsonObject {
  const { enabled, interval } = objectOrEmpty(value);
  return { enabled: storedBoolean(enabled), interval: javaText(interval).toUpperCase() };
}

/** The update for `_pipeline`. */
export function pipelineUpdate(pipeline: JsonObject): JsonObject {
  return { pipeline: normalPipeline(pipeline) };
}

/** The settings of a pipeline, with keys in stored order (ConnectorIngestPipeline). */
export function normalPipeline(pipeline: JsonObject): JsonObject {
  return convertFields(pipeline, {
    extract_binary_content: storedBoolean,
    name: (value) => value,
    reduce_whitespace: storedBoolean,
    run_ml_inference: storedBoolean,
  });
}
