import type { JsonObject, JsonValue } from '../json/value';
import type { ElasticsearchError } from './elasticsearch-error';
import { rootCause } from './root-cause';

/** The envelope of an exception: `{"error":{"root_cause":[…],"type",…},"status":N}` (RestResponse, ElasticsearchException). */
export function errorBody(error: ElasticsearchError, trace = false): JsonObject {
  return { error: renderFailure(error, trace), status: error.status };
}

/** An exception with its root causes, as the envelope and the items of a multi-get show it. */
export function renderFailure(error: ElasticsearchError, trace = false): JsonObject {
  const causes = error.rootCauses ?? [rootCause(error)];
  const root_cause = causes.map((cause) => renderError(cause, trace, false));
  return { root_cause, ...renderError(error, trace, true) };
}

/** One exception with its causes, as bulk items and `caused_by` show it. */
export function renderError(error: ElasticsearchError, trace = false, withCause = true): JsonObject {
  const rendered: JsonObject = { type: error.type, reason: error.reason };
  Object.assign(rendered, error.metadata, error.extra);
  if (withCause && error.causedBy) rendered.caused_by = renderError(error.causedBy, trace);
  if (error.headers) rendered.header = error.headers as unknown as JsonValue;
  if (trace) rendered.stack_trace = `${error.type}: ${error.reason}`;
  if (withCause && error.suppressed?.length) {
    rendered.suppressed = error.suppressed.map((suppressed) => renderError(suppressed, trace));
  }
  return rendered;
}
