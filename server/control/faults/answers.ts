import { ElasticsearchError } from '../../errors/elasticsearch-error';
import type { ErrorType } from '../../errors/table';
import type { FaultAnswer } from '../../generated/control';
import type { HttpAnswer } from '../../http/request';
import { type FaultContext, presets } from './presets';

/**
 * The response of a rule: either an exception, which is rendered like any other, or a response that is sent unchanged.
 *
 * @param answer the rule's response; without a preset, an exception with its type and status.
 */
export function faultAnswer(answer: FaultAnswer, context: FaultContext): ElasticsearchError | HttpAnswer {
  const base = answer.preset === undefined ? undefined : presets[answer.preset].make(context);
  if (answer.body !== undefined || (base && !(base instanceof ElasticsearchError))) {
    return rawAnswer(answer, base instanceof ElasticsearchError ? undefined : base);
  }
  return faultError(answer, context);
}

/** The same where the result must be an exception: an item of a bulk request. */
export function faultError(
  { preset, status, type, reason, headers }: FaultAnswer,
  context: FaultContext,
): ElasticsearchError {
  const made = preset === undefined ? undefined : presets[preset].make(context);
  const base = made instanceof ElasticsearchError ? made : undefined;
  if (base && status === undefined && type === undefined && reason === undefined && headers === undefined) return base;
  const error = new ElasticsearchError(base?.type ?? 'exception', reason ?? base?.reason ?? 'caused by a fault rule', {
    status: status ?? base?.status ?? made?.status,
    metadata: base?.metadata,
    extra: base?.extra,
    causedBy: base?.causedBy,
    headers: headers ?? base?.headers,
  });
  // Any type may be requested, including types that the mock itself never throws.
  return type === undefined ? error : Object.assign(error, { type: type as ErrorType });
}

function rawAnswer({ status, body, headers }: FaultAnswer, base: HttpAnswer | undefined): HttpAnswer {
  const text = body === undefined ? (base?.body ?? '') : typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/plain; charset=UTF-8' : 'application/json';
  const given = body === undefined ? base?.headers : { 'X-elastic-product': 'Elasticsearch', 'content-type': type };
  return { status: status ?? base?.status ?? 200, headers: { ...given, ...headers }, body: text };
}
