import type { IncomingMessage, ServerResponse } from 'node:http';
import { damageAnswer } from '../control/faults/damage';
import type { MakeCall } from '../control/faults/fault-plan';
import { LONGEST_PARSED } from '../control/matching/request-view';
import { nameOf } from '../endpoint/table';
import { ElasticsearchError } from '../errors/elasticsearch-error';
import type { Negotiator } from '../http/body-formats';
import { negotiate } from '../http/negotiate';
import { presentError } from '../http/present';
import type { HttpAnswer, HttpRequest } from '../http/request';
import { LAST, type Sender, WHOLE } from '../http/sender';
import type { JsonValue } from '../json/value';
import { andThen, type Eventually } from '../runtime/eventually';
import { Capture } from './capture';
import type { Cluster } from './cluster';
import { BY_RULES, collect, discard } from './collect';
import { forward } from './forward';
import { byName, HOP_BY_HOP, remaining } from './headers';
import { inflated } from './inflate';
import type { PassingBody } from './passing-body';
import { exchangeInstead, exchangeWith, parsed, record, type Witness, type Witnessed } from './record';
import { relay } from './relay';
import type { SandboxNames } from './sandbox/names';
import type { ApartRequest } from './sandbox/request';
import { responseApart } from './sandbox/response';
import type { Trail } from './state/trail';
import { Trouble } from './trouble';
import type { ClusterResponse } from './wire/response';
import type { ResponseHead } from './wire/response-head';

/** A request that is to be passed on. */
export interface Passenger {
  readonly cluster: Cluster;
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  readonly negotiator: Negotiator;
  readonly sender: Sender;
  readonly body: PassingBody;
  readonly witnessed: Witnessed;
  /** What is watched of it; undefined if it only reads. */
  readonly trail: Trail | undefined;
  /** True if it must leave no trace. */
  readonly peek: boolean;
  /** True if the client was told to send the body already. */
  readonly bodyAtHand: boolean;
  /** Of a sandbox: how the request is kept apart, or why it cannot be. */
  readonly apart: ApartRequest | Trouble | undefined;
  /** The names of the cluster, for a sandbox. */
  readonly names: SandboxNames | undefined;
  /** Makes a call on behalf of a fault rule. */
  readonly make: MakeCall;
}

/** Headers of a cluster that is a mock itself; this server has its own. */
const OF_A_MOCK = ['x-mock-diagnosis', 'x-mock-journal-entry'];
const NOT_RELAYED: ReadonlySet<string> = new Set([...HOP_BY_HOP, ...OF_A_MOCK]);
const NOT_KEPT: ReadonlySet<string> = new Set([...NOT_RELAYED, 'content-length']);
const NO_HEADERS: readonly string[] = [];
const NO_ANSWER: HttpAnswer = { status: 0, headers: {}, body: '' };

/** One request on its way to the cluster, and its response on the way back. */
export class PassedRequest {
  private recorded = false;
  private forwarded = false;
  private lookedBack = false;
  /** The response with the names of the cluster, if what was made is to be seen in it, and the client gets other names. */
  private unchanged: Capture | undefined;

  constructor(private readonly passenger: Passenger) {}

  /** Never throws because of what the cluster or the client does: that becomes a response, or an entry of the journal. */
  async run(): Promise<void> {
    const { witnessed, make, response } = this.passenger;
    const { plan } = witnessed;
    // Waiting for nothing would cost each request a turn.
    if (plan.acts) await plan.acts.before(make, response);
    if ((plan.delay > 0 || plan.acts) && !plan.processed && response.destroyed) return this.failed(undefined);
    if (plan.instead !== undefined && !plan.processed) {
      await this.drain();
      return this.answerInstead(plan.instead);
    }
    try {
      await this.pass();
    } catch (thrown) {
      await this.failed(thrown);
    }
  }

  private async pass(): Promise<void> {
    const { witnessed, body, bodyAtHand, trail, apart, names } = this.passenger;
    if (apart instanceof Trouble) throw apart;
    const { plan, located } = witnessed;
    const changed = plan.damage !== undefined || plan.delivery !== WHOLE;
    const uncompressed = changed || plan.instead !== undefined || apart !== undefined;
    if (trail?.before) {
      await trail.before(trail.needsBody && bodyAtHand ? await jsonIn(body.beginning, located.request) : undefined);
    }
    this.forwarded = true;
    const scan = trail?.scan && ((chunk: Buffer) => trail.scan?.(chunk));
    const { request } = apart?.located ?? located;
    const changes = { uncompressed, bodyAtHand, scan, body: apart?.body };
    const received = await forward(this.passenger, request, body, changes);
    if (!uncompressed) return this.relay(received);
    const seen = apart && trail?.needsAnswer ? new Capture(LONGEST_PARSED) : undefined;
    this.unchanged = seen;
    const answer =
      apart && names ? await responseApart(received, names, apart.rule, located.request.uri, seen) : received;
    if (plan.instead !== undefined) {
      const unseen = trail?.needsAnswer ? await collect(answer, BY_RULES) : await discard(answer);
      await this.lookBack(answer.head.status, unseen);
      return this.answerInstead(plan.instead);
    }
    if (changed) await this.damage(answer);
    else await this.relay(answer);
  }

  private relay(answer: ClusterResponse): Promise<void> {
    const { response, cluster, witnessed, peek, trail } = this.passenger;
    const { head } = answer;
    const seen = trail?.needsAnswer ? new Capture(LONGEST_PARSED) : undefined;
    const capture = new Capture(witnessed.mock.settings.journal.bodyBytes);
    const headers = remaining(head.headers, head.connection, NOT_RELAYED);
    const last = (whole: Buffer | undefined): Eventually<readonly string[]> => {
      if (peek) return NO_HEADERS;
      return andThen(this.lookBackFrom(head, seen), () =>
        this.recordRelayed({ head, headers: byName(headers), capture, whole }),
      );
    };
    const captures = seen ? [capture, seen] : [capture];
    return relay({ answer, response, settings: cluster.settings, headers, captures, last });
  }

  /** What is to be done when a whole response has arrived. @param seen its body, if what was made is to be seen in it. */
  private lookBackFrom({ status, encoding }: ResponseHead, seen: Capture | undefined): Eventually<void> {
    const { trail, witnessed, make } = this.passenger;
    const { acts } = witnessed.plan;
    const body = seen && inflated(seen.body, encoding, LONGEST_PARSED);
    const looked = trail && andThen(body, (answer) => this.lookBack(status, answer));
    return acts ? andThen(looked, () => acts.after(make)) : looked;
  }

  /** @returns the headers that are added to the response. */
  private recordRelayed(witness: Witness): Eventually<readonly string[]> {
    const { witnessed } = this.passenger;
    return andThen(exchangeWith(witnessed, witness), (exchange) => {
      this.recorded = true;
      record(witnessed, exchange);
      return addedTo(witness.headers, exchange.answer.headers);
    });
  }

  /** Sends the response of the cluster as a fault rule would have it. */
  private async damage(answer: ClusterResponse): Promise<void> {
    const { witnessed, incoming, response, sender } = this.passenger;
    const { damage, delivery } = witnessed.plan;
    const { head } = answer;
    const unsent = delivery.how === 'reset' || delivery.how === 'close' || delivery.how === 'hang';
    const body = unsent ? await discard(answer) : await collect(answer, BY_RULES);
    await this.lookBack(head.status, unsent ? undefined : body);
    await witnessed.plan.acts?.after(this.passenger.make);
    const headers = byName(remaining(head.headers, head.connection, NOT_KEPT));
    const whole = { status: head.status, headers, body };
    const exchange = await exchangeInstead(witnessed, damage ? damageAnswer(whole, damage) : whole, {});
    this.recorded = true;
    record(witnessed, exchange);
    sender.send(incoming, response, { answer: exchange.answer, delivery });
  }

  /** Answers in place of the cluster, as a fault rule would have it. */
  private async answerInstead(instead: ElasticsearchError | HttpAnswer): Promise<void> {
    const { witnessed, incoming, response, sender } = this.passenger;
    const { damage, delivery } = witnessed.plan;
    const { answer, error } =
      instead instanceof ElasticsearchError ? this.refusal(instead) : { answer: instead, error: undefined };
    const shown = damage ? damageAnswer(answer, damage) : answer;
    await witnessed.plan.acts?.after(this.passenger.make);
    const exchange = await exchangeInstead(witnessed, shown, { error });
    this.recorded = true;
    record(witnessed, exchange);
    sender.send(incoming, response, { answer: exchange.answer, delivery });
  }

  /** @param thrown undefined if the client hung up while a fault rule delayed its request. */
  private async failed(thrown: unknown): Promise<void> {
    const { response, incoming, sender, body } = this.passenger;
    if (this.forwarded) await this.lookBack(undefined, undefined);
    if (response.destroyed) return this.recordFailure(NO_ANSWER, HUNG_UP);
    const { answer } = this.refusal(thrown);
    const summary = thrown instanceof Trouble ? thrown.message : 'The request could not be passed on.';
    if (response.headersSent) {
      await this.recordFailure({ ...NO_ANSWER, status: response.statusCode }, summary);
      response.destroy();
      return;
    }
    await this.recordFailure(answer, summary);
    // A client that waits to be told to send its body may send it or not.
    const delivery = body.complete || incoming.headers.expect === undefined ? WHOLE : LAST;
    sender.send(incoming, response, { answer, delivery });
    if (delivery === WHOLE) body.discard();
  }

  /** Looks at what the request has made, before the client learns of it. */
  private async lookBack(status: number | undefined, answer: Buffer | undefined): Promise<void> {
    const { trail } = this.passenger;
    if (!trail || this.lookedBack) return;
    this.lookedBack = true;
    const seen = this.unchanged?.body ?? answer;
    await trail.after(status, seen && parsed(seen));
  }

  private async recordFailure(answer: HttpAnswer, summary: string): Promise<void> {
    const { witnessed, peek } = this.passenger;
    if (peek || this.recorded) return;
    this.recorded = true;
    record(witnessed, await exchangeInstead(witnessed, answer, { summary }));
  }

  private refusal(thrown: unknown) {
    const { witnessed, negotiator } = this.passenger;
    const { located } = witnessed;
    const { shown, refusal } = negotiate(located.request, negotiator);
    return presentError(located.request, shown, refusal ?? thrown, nameOf(located));
  }

  private async drain(): Promise<void> {
    const { incoming, response, body, bodyAtHand } = this.passenger;
    if (incoming.headers.expect !== undefined && !bodyAtHand) response.writeContinue();
    await body.drain();
  }
}

const HUNG_UP = 'The client hung up before the response was complete. The request to the cluster was ended, too.';

async function jsonIn(body: Buffer, request: HttpRequest): Promise<JsonValue | undefined> {
  return parsed(await inflated(body, request.headers['content-encoding'], LONGEST_PARSED));
}

/** The headers of a diagnosis, in turns with their values. */
function addedTo(given: HttpAnswer['headers'], all: HttpAnswer['headers']): readonly string[] {
  if (given === all) return NO_HEADERS;
  return Object.entries(all).flatMap(([name, value]) => (name in given ? [] : [name, String(value)]));
}
