import { javaText } from '../json/java-text';
import type { JsonObject, JsonValue } from '../json/value';
import { booleanOf, objectOf, pick } from './convert';

const KINDS = ['access_control', 'full', 'incremental'] as const;

/** The schedules of a new connector: all off, at midnight if they are ever switched on. */
export function defaultScheduling(): JsonObject {
  const scheduling: JsonObject = {};
  for (const kind of KINDS) scheduling[kind] = { enabled: false, interval: '0 0 0 * * ?' };
  return scheduling;
}

/**
 * Messages about a request's schedules. A schedule for access control alone is refused as if there were none: the check
 * of UpdateConnectorSchedulingAction looks at the incremental one twice.
 */
export function schedulingProblems(scheduling: JsonObject): string[] {
  if (Object.hasOwn(scheduling, 'full') || Object.hasOwn(scheduling, 'incremental')) return [];
  return ['[scheduling] object needs to define at least one schedule type: [full | incremental | access_control]'];
}

/** What `_scheduling` writes: the schedules that were sent, cron texts in capital letters as Cron keeps them. */
export function schedulingUpdate(scheduling: JsonObject): JsonObject {
  return { scheduling: pick(scheduling, { access_control: schedule, full: schedule, incremental: schedule }) };
}

function schedule(value: JsonValue): JsonObject {
  const { enabled, interval } = objectOf(value);
  return { enabled: booleanOf(enabled), interval: javaText(interval).toUpperCase() };
}

/** What `_pipeline` writes. */
export function pipelineUpdate(pipeline: JsonObject): JsonObject {
  return { pipeline: normalPipeline(pipeline) };
}

/** A pipeline's settings, keys in stored order (ConnectorIngestPipeline). */
export function normalPipeline(pipeline: JsonObject): JsonObject {
  return pick(pipeline, {
    extract_binary_content: booleanOf,
    name: (value) => value,
    reduce_whitespace: booleanOf,
    run_ml_inference: booleanOf,
  });
}
