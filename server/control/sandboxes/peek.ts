import type { Endpoint } from '../../endpoint/endpoint';
import type { Located } from '../../endpoint/table';
import { isObject, type JsonValue } from '../../json/value';
import { onlyReads } from '../../security/authorization/reads';
import { ControlError } from '../control-error';
import { RequestView } from '../matching/request-view';

/** Parameters by which operations that read leave something behind: a context that is kept open, a refreshed index. */
const LEAVING_TRACES = ['scroll', 'refresh'];

const INSTEAD = 'Send it without [/_mock/peek], or as [POST /_mock/send/{METHOD}/{path}].';

/** Why a request must not be sent under `/_mock/peek`: it would leave a trace. Undefined if it only reads. */
export function peekRefusal({ request, endpoint, placeholders }: Located<Endpoint>): ControlError | undefined {
  if (!endpoint) return undefined;
  const { name } = endpoint;
  if (!onlyReads(name)) return refusal(`[${name}] is not among the operations that only read`);
  const { query, body } = new RequestView(request, endpoint, placeholders);
  const parameter = LEAVING_TRACES.find((each) => query.has(each));
  if (parameter !== undefined) return refusal(`the parameter [${parameter}] makes [${name}] leave a trace`);
  if (hasPointInTime(body) || hasPointInTime(parsed(query.get('source')))) {
    return refusal('a search in a point in time keeps it open for longer');
  }
  return undefined;
}

function refusal(reason: string): ControlError {
  return new ControlError(
    400,
    `Only requests that leave no trace can be sent under [/_mock/peek], but ${reason}. ${INSTEAD}`,
  );
}

/** For several searches at once, the body is a list of lines. */
function hasPointInTime(body: JsonValue | undefined): boolean {
  return Array.isArray(body) ? body.some(hasPointInTime) : isObject(body) && body.pit !== undefined;
}

function parsed(source: string | undefined): JsonValue | undefined {
  if (source === undefined) return undefined;
  try {
    return JSON.parse(source) as JsonValue;
  } catch {
    return undefined;
  }
}
