import type { ControlledMock } from '../control/controlled-mock';
import { diagnoseExchange } from '../control/diagnosis/diagnosis';
import type { Exchange } from '../control/exchange';
import type { FaultPlan } from '../control/faults/fault-plan';
import { recordExchange } from '../control/journal/record';
import type { Endpoint } from '../endpoint/endpoint';
import type { Located } from '../endpoint/table';
import { allRoutes } from '../endpoints/families';
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
  const { mock } = witnessed;
  const { status, encoding } = head;
  return andThen(inflated(capture.body, encoding, mock.settings.journal.bodyBytes), (body) =>
    andThen(beginning(witnessed), (begun) => {
      const cut = capture.cut();
      const cuts = cut ? { ...begun.cuts, answer: cut } : begun.cuts;
      const exchange: Exchange = { ...begun, ...(cuts && { cuts }), answer: { status, headers, body }, ...NO_REFUSAL };
      if (!whole) return exchange;
      return andThen(inflated(whole, encoding, whole.length * MOST_INFLATED), (text) => {
        const facts = parsed(text);
        const refused = { ...exchange, error: errorIn(facts), failures: failuresIn(facts) };
        return diagnoseExchange(refused, allRoutes, mock.journal.nextId);
      });
    }),
  );
}

const NO_REFUSAL = { error: undefined, failures: undefined } as const;

/** A held body is small; this many times its size is enough for what Elasticsearch writes. */
const MOST_INFLATED = 100;

/** An exchange that did not go as the cluster would have it. @param summary why, for people; undefined for a fault rule. */
export async function exchangeInstead(
  witnessed: Witnessed,
  answer: HttpAnswer,
  { error, summary }: { readonly error?: Exchange['error']; readonly summary?: string },
): Promise<Exchange> {
  const exchange: Exchange = { ...(await beginning(witnessed)), answer, error, failures: undefined };
  if (summary === undefined) return diagnoseExchange(exchange, allRoutes, witnessed.mock.journal.nextId);
  return { ...exchange, diagnosis: { summary, refused_by: 'es-connector-mock' } };
}

/** Adds an exchange to the journal. */
export function record({ mock, started }: Witnessed, exchange: Exchange): void {
  recordExchange(mock, exchange, stopwatch() - started);
}

type Begun = Omit<Exchange, 'answer' | 'error' | 'failures'>;

function beginning({ mock, located, plan, body }: Witnessed): Eventually<Begun> {
  const { request, endpoint, placeholders, allowed, undecodable } = located;
  const encoding = request.headers['content-encoding'];
  return andThen(inflated(body.body, encoding, mock.settings.journal.bodyBytes), (received) => {
    const cut = body.cut();
    const { method, uri, headers } = request;
    return {
      mock,
      request: { method, uri, headers, body: received },
      ...{ endpoint, placeholders, allowed, undecodable },
      faults: plan.share(),
      diagnosis: undefined,
      upstream: true,
      ...(cut && { cuts: { body: cut } }),
    };
  });
}

/** The JSON of a body; undefined if it is not JSON. */
export function parsed(body: Buffer): JsonValue | undefined {
  try {
    return JSON.parse(body.toString()) as JsonValue;
  } catch {
    return undefined;
  }
}
