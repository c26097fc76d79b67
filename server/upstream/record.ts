import type { ControlledMock } from '../control/controlled-mock';
import { diagnoseExchange } from '../control/diagnosis/diagnosis';
import type { Exchange } from '../control/exchange';
import type { FaultPlan } from '../control/faults/fault-plan';
import { recordExchange } from '../control/journal/record';
import type { Endpoint } from '../endpoint/endpoint';
import type { Located } from '../endpoint/table';
import { allRoutes } from '../endpoints/families';
import type { CutBody } from '../generated/control';
import type { HttpAnswer } from '../http/request';
import type { JsonValue } from '../json/value';
import { andThen, type Eventually } from '../runtime/eventually';
import { stopwatch } from '../runtime/stopwatch';
import type { Capture } from './capture';
import { errorIn, failuresIn } from './facts';
import { inflated } from './inflate';
import type { ResponseHead } from './wire/response-head';

/** A request that passes by. */
export interface Witnessed {
  readonly mock: ControlledMock;
  /** The request without its body. */
  readonly located: Located<Endpoint>;
  readonly plan: FaultPlan;
  readonly body: Capture;
  readonly started: number;
}

/** A response of the cluster, as far as the journal keeps it. */
export interface Witness {
  readonly head: ResponseHead;
  /** Headers by name. */
  readonly headers: HttpAnswer['headers'];
  readonly capture: Capture;
  /** The whole body, if the response is to be diagnosed. */
  readonly whole: Buffer | undefined;
}

/** An exchange with the cluster, with the diagnosis of a refusal. */
export function exchangeWith(witnessed: Witnessed, witness: Witness): Eventually<Exchange> {
  const { headers, capture, whole, head } = witness;
  const { status, encoding } = head;
  return andThen(inflated(capture.body, encoding, limitOf(witnessed)), (body) =>
    andThen(receivedBody(witnessed), (received) => {
      const exchange = exchangeOf(witnessed, received, capture.cut(), { status, headers, body });
      if (!whole) return exchange;
      return andThen(inflated(whole, encoding, whole.length * MOST_INFLATED), (text) => {
        const facts = parsed(text);
        const refused = { ...exchange, error: errorIn(facts), failures: failuresIn(facts) };
        return diagnoseExchange(refused, allRoutes, witnessed.mock.journal.nextId);
      });
    }),
  );
}

/** A held body is small; this many times its size is enough for what Elasticsearch writes. */
const MOST_INFLATED = 100;

/** An exchange that did not go as the cluster would have it. @param summary why, for people; undefined for a fault rule. */
export async function exchangeInstead(
  witnessed: Witnessed,
  answer: HttpAnswer,
  { error, summary }: { readonly error?: Exchange['error']; readonly summary?: string },
): Promise<Exchange> {
  const exchange = { ...exchangeOf(witnessed, await receivedBody(witnessed), undefined, answer), error };
  if (summary === undefined) return diagnoseExchange(exchange, allRoutes, witnessed.mock.journal.nextId);
  return { ...exchange, diagnosis: { summary, refused_by: 'es-connector-mock' } };
}

/** Adds an exchange to the journal. */
export function record({ mock, started }: Witnessed, exchange: Exchange): void {
  recordExchange(mock, exchange, stopwatch() - started);
}

/** Written out, because copies of objects are expensive, and every request needs one of these. */
function exchangeOf(
  { mock, located, plan, body }: Witnessed,
  received: Buffer,
  answerCut: CutBody | undefined,
  answer: HttpAnswer,
): Exchange {
  const { request, endpoint, placeholders, allowed, undecodable } = located;
  const { method, uri, headers } = request;
  return {
    mock,
    request: { method, uri, headers, body: received },
    endpoint,
    placeholders,
    allowed,
    undecodable,
    answer,
    error: undefined,
    failures: undefined,
    faults: plan.share(),
    upstream: true,
    cuts: cutsOf(body.cut(), answerCut),
    diagnosis: undefined,
  };
}

function cutsOf(body: CutBody | undefined, answer: CutBody | undefined): Exchange['cuts'] {
  return body || answer ? { ...(body && { body }), ...(answer && { answer }) } : undefined;
}

function receivedBody(witnessed: Witnessed): Eventually<Buffer> {
  const { body, located } = witnessed;
  return inflated(body.body, located.request.headers['content-encoding'], limitOf(witnessed));
}

function limitOf({ mock }: Witnessed): number {
  return mock.settings.journal.bodyBytes;
}

/** The JSON of a body; undefined if it is not JSON. */
export function parsed(body: Buffer): JsonValue | undefined {
  try {
    return JSON.parse(body.toString()) as JsonValue;
  } catch {
    return undefined;
  }
}
