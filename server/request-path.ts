import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ControlApi } from './control/control-api';
import type { ControlError } from './control/control-error';
import { CONTROL } from './control/control-path';
import type { ControlledMock } from './control/controlled-mock';
import { diagnoseExchange } from './control/diagnosis/diagnosis';
import { type Answered, exchangeOf } from './control/exchange-of';
import type { FaultPlan, MakeCall } from './control/faults/fault-plan';
import { NO_FAULTS, planFaults } from './control/faults/plan';
import { recordExchange } from './control/journal/record';
import { lateControlApi } from './control/late-control-api';
import { peekRefusal } from './control/sandboxes/peek';
import { type Placed, placeRequest } from './control/sandboxes/place';
import type { Sandboxes } from './control/sandboxes/sandboxes';
import { authenticateRequest, authorizedCall } from './credentials';
import { abandoned } from './endpoint/abandoned';
import type { Endpoint, ItemFault } from './endpoint/endpoint';
import { CallReader } from './endpoint/read-call';
import { answerUnrouted } from './endpoint/refusals';
import { EndpointTable, type Located, nameOf } from './endpoint/table';
import { allRoutes, firstRows, laterRows } from './endpoints/families';
import { ElasticsearchError } from './errors/elasticsearch-error';
import type { Answer } from './http/answer';
import { Negotiator } from './http/body-formats';
import { type Negotiated, negotiate } from './http/negotiate';
import { Pipelining } from './http/pipelining';
import { present, presentError } from './http/present';
import { PLAIN, type Presentation, withoutFilter } from './http/presentation';
import { receive } from './http/receive';
import type { Refusal } from './http/refusal';
import type { HttpAnswer, HttpRequest } from './http/request';
import { LAST, type Outgoing, Sender, WHOLE } from './http/sender';
import { shownTarget } from './http/target';
import { WebPages } from './http/web-pages';
import type { Mock } from './mock';
import { andThen, type Eventually, recovering } from './runtime/eventually';
import { reportFailure } from './runtime/report';
import { stopwatch } from './runtime/stopwatch';
import { versionFacts } from './runtime/versions';
import { type Caller, pause, pauseFor } from './runtime/wait';
import { type Identity, SUPERUSER } from './security/identity';
import type { ClusterState } from './upstream/state/cluster-state';
import type { UpstreamPath } from './upstream/upstream-path';

/** How an endpoint is called, apart from the request. */
interface Circumstances {
  /** Which items of a bulk request fail on purpose. */
  readonly items: ItemFault | undefined;
  readonly caller: Caller;
  /** Who sends the request, if its credentials do not matter. */
  readonly identity?: Identity;
}

/** Nobody who could hang up. */
const NO_CLIENT: Caller = { destroyed: false, once: () => undefined };

/** As Elasticsearch answers a body that exceeds `http.max_content_length`; the rest of it is not read. */
const TOO_LARGE: Outgoing = { answer: { status: 413, headers: {}, body: '' }, delivery: LAST };

/**
 * The life of a request, from socket to socket; README.md has a diagram. Each step takes values and returns values, and
 * none reaches back into an earlier one.
 */
export class RequestPath {
  readonly table = new EndpointTable(firstRows(), laterRows);
  private readonly control: () => ControlApi;
  readonly negotiator: Negotiator;
  private readonly calls = new CallReader();
  private readonly pipelining = new Pipelining();
  readonly sender: Sender;
  readonly pages: WebPages;
  /** The way to the cluster behind the server, if there is one. */
  private readonly upstream: UpstreamPath | undefined;

  constructor(
    readonly sandboxes: Sandboxes,
    behind?: ClusterState,
  ) {
    this.negotiator = new Negotiator(versionFacts(sandboxes.settings.esVersion)?.major ?? 9);
    this.control = lateControlApi(sandboxes);
    this.sender = new Sender(sandboxes.settings.limits.unreadBytes);
    const { nodeSettings } = sandboxes.main.runtime;
    const cors = Object.keys(nodeSettings).length > 0 && (require('./cross-origin') as typeof import('./cross-origin'));
    this.pages = new WebPages(sandboxes.settings.allowedHosts, cors ? cors.crossOriginOf(nodeSettings) : undefined);
    if (behind) this.upstream = new (lateUpstream().UpstreamPath)(behind, this);
  }

  /** Receives a request, handles it and sends the response. Whatever goes wrong on the way becomes a response too. */
  handle(incoming: IncomingMessage, response: ServerResponse): void {
    if (response.socket) this.serve(incoming, response);
    else this.pipelining.postpone(incoming.socket, response, () => this.serve(incoming, response));
  }

  private serve(incoming: IncomingMessage, response: ServerResponse): void {
    const preflight = this.pages.allow(incoming, response);
    if (preflight) {
      this.sender.send(incoming.resume(), response, { answer: preflight, delivery: WHOLE });
      return;
    }
    if (this.upstream?.takes(incoming, response)) return;
    receive(incoming, this.sandboxes.settings.maxBodyBytes, (received) => {
      const outgoing = recovering(
        () => this.answer(placeRequest(received, this.sandboxes, this.pages), response),
        (thrown) => this.unexpected(received, thrown),
      );
      andThen(outgoing, (ready) => this.sender.send(incoming, response, ready));
    });
  }

  /** For a step that should never fail: one response and one journal entry report it, and the server keeps running. */
  private unexpected(request: HttpRequest, thrown: unknown): Outgoing {
    const { main } = this.sandboxes;
    const located = this.table.locate(request);
    const failed = refused(presentError(request, PLAIN, thrown, nameOf(located)));
    try {
      recordExchange(
        main,
        diagnoseExchange(exchangeOf(main, located, NO_FAULTS, failed), allRoutes, main.journal.nextId),
        0,
      );
    } catch (error) {
      reportFailure(`Recording ${request.method} ${shownTarget(request.uri)}`, error);
    }
    return { answer: failed.answer, delivery: WHOLE };
  }

  /** Whether requests are passed on to a cluster, which says itself whether it wants their bodies. */
  get passesOn(): boolean {
    return this.upstream !== undefined;
  }

  /** The methods that one of Elasticsearch's paths accepts. */
  methodsOf(path: string): readonly string[] {
    return this.table.methodsOf(path);
  }

  /** The steps in their order. Each of them finds what it needs in the values of the steps before it. */
  private answer(placed: Placed, response: ServerResponse): Eventually<Outgoing> {
    if (placed.api === 'control') return this.control().answer(placed, response);
    const { mock } = placed;
    const started = stopwatch();
    const located = this.table.locate(placed.request);
    if (placed.refusal) return forbid(mock, located, placed.refusal);
    if (placed.peek) {
      const refusal = peekRefusal(located);
      return refusal ? this.control().answer({ ...placed, refusal }, response) : this.peek(mock, located, response);
    }
    return andThen(begin(mock, located), () => this.answerBegun(mock, located, response, started));
  }

  /** The steps that follow when everything that was due before the request has been done. */
  private answerBegun(
    mock: ControlledMock,
    located: Located<Endpoint>,
    response: ServerResponse,
    started: number,
  ): Eventually<Outgoing> {
    const plan = planFaults(mock, located);
    const answered = andThen(held(plan, response), () => {
      const { acts } = plan;
      if (!acts) return this.answerNegotiated(mock, located, plan, response);
      const make: MakeCall = (request) => this.callFor(mock, request);
      const begun = andThen(acts.before(make, response), () => this.answerNegotiated(mock, located, plan, response));
      return andThen(begun, (ready) => andThen(acts.after(make), () => ready));
    });
    return andThen(answered, (ready) => {
      const exchange = exchangeOf(mock, located, plan, ready);
      const diagnosed = diagnoseExchange(exchange, allRoutes, mock.journal.nextId);
      recordExchange(mock, diagnosed, stopwatch() - started);
      return { answer: diagnosed.answer, delivery: plan.delivery };
    });
  }

  private answerNegotiated(
    mock: ControlledMock,
    located: Located<Endpoint>,
    plan: FaultPlan,
    caller: Caller,
  ): Eventually<Answered> {
    return this.answerAsPlanned(mock, located, negotiate(located.request, this.negotiator), plan, caller);
  }

  /** A call that a fault rule makes: no other rule applies to it, and the journal does not record it. */
  private callFor(mock: ControlledMock, request: HttpRequest): Eventually<HttpAnswer> {
    if (request.uri.startsWith(CONTROL)) return this.callControl(mock, request);
    const located = this.table.locate(request);
    const circumstances = { items: undefined, caller: NO_CLIENT, identity: SUPERUSER };
    const answered = this.answerByEndpoint(mock, located, negotiate(request, this.negotiator), circumstances);
    return andThen(answered, ({ answer }) => answer);
  }

  /** Calls the control API on behalf of a fault rule. */
  callControl(mock: ControlledMock, request: HttpRequest): Eventually<HttpAnswer> {
    const headers = { ...request.headers, 'x-mock-token': this.sandboxes.settings.token };
    const call = { ...request, headers, uri: request.uri.slice(CONTROL.length) };
    const answered = this.control().answer({ mock, request: call, api: 'control' }, NO_CLIENT);
    return andThen(answered, ({ answer }) => answer);
  }

  /** The steps that leave no trace. Whoever may call the control API may see everything. */
  private peek(mock: ControlledMock, located: Located<Endpoint>, caller: Caller): Eventually<Outgoing> {
    if (located.request.unreadable === 'too large') return TOO_LARGE;
    const circumstances = { items: undefined, caller, identity: SUPERUSER };
    const answered = andThen(mock.standIn.catchUp(), () =>
      this.answerByEndpoint(mock, located, negotiate(located.request, this.negotiator), circumstances),
    );
    return andThen(answered, ({ answer }) => ({ answer, delivery: WHOLE }));
  }

  /**
   * The endpoint answers, unless a fault rule does. If the rule says so, the endpoint processes the request
   * nevertheless. A request that was delayed for so long that its client has hung up is not processed.
   */
  private answerAsPlanned(
    mock: Mock,
    located: Located<Endpoint>,
    negotiated: Negotiated,
    { acts, delay, instead, processed, items }: FaultPlan,
    caller: Caller,
  ): Eventually<Answered> {
    if ((delay > 0 || acts) && !processed && caller.destroyed)
      return refused(presentError(located.request, negotiated.shown, abandoned(), nameOf(located)));
    if (instead === undefined) return this.answerByEndpoint(mock, located, negotiated, { items, caller });
    const done = processed ? this.answerByEndpoint(mock, located, negotiated, { items, caller }) : undefined;
    return andThen<unknown, Answered>(done, () => {
      if (!(instead instanceof ElasticsearchError)) return { answer: instead, error: undefined, failures: undefined };
      return refused(presentError(located.request, negotiated.shown, negotiated.refusal ?? instead, nameOf(located)));
    });
  }

  /** Reads the call, lets the endpoint answer it, presents the answer; or presents why one of these refused it. */
  private answerByEndpoint(
    mock: Mock,
    located: Located<Endpoint>,
    negotiated: Negotiated,
    { items, caller, identity: given }: Circumstances,
  ): Eventually<Answered> {
    const { request, endpoint } = located;
    const { shown } = negotiated;
    return recovering<Answered>(
      () => {
        return andThen(given ?? authenticateRequest(mock, request), (identity) => {
          if (negotiated.refusal) throw negotiated.refusal;
          if (!endpoint) return answered(request, withoutFilter(shown), answerUnrouted(located));
          endpoint.refuse?.();
          return andThen(this.calls.begin(mock, request, negotiated), (early) => {
            const read = this.calls.read(mock, located, endpoint, {
              negotiated,
              identity,
              itemFault: items,
              caller,
              early,
            });
            const call = authorizedCall(read, endpoint);
            return andThen(endpoint.handle(call), (answer) => answered(request, shown, answer));
          });
        });
      },
      (thrown) => refused(presentError(request, shown, thrown, nameOf(located))),
    );
  }
}

function lateUpstream(): typeof import('./upstream/upstream-path') {
  return require('./upstream/upstream-path');
}

function answered(request: HttpRequest, shown: Presentation, answer: Answer): Answered {
  return { answer: present(request, shown, answer), error: undefined, failures: answer.failures };
}

function refused(refusal: Refusal<HttpAnswer>): Answered {
  return { ...refusal, failures: undefined };
}

/** Refuses a request of a web page before it has any effect: the clock, the faults and the stand-in do not see it. */
function forbid(mock: ControlledMock, located: Located<Endpoint>, { message }: ControlError): Outgoing {
  const error = new ElasticsearchError('security_exception', message);
  const answered = refused(presentError(located.request, PLAIN, error, nameOf(located)));
  const exchange = exchangeOf(mock, located, NO_FAULTS, answered);
  recordExchange(mock, { ...exchange, diagnosis: { summary: message, refused_by: 'es-connector-mock' } }, 0);
  return { answer: answered.answer, delivery: located.request.unreadable === 'too large' ? LAST : WHOLE };
}

/** Advances the clock by its tick, and lets the stand-in do what is due before the request. */
function begin(mock: ControlledMock, located: Located<Endpoint>): Eventually<void> {
  mock.clock.request();
  return mock.usedStandIn?.before(located);
}

function held({ delay, processed }: FaultPlan, caller: Caller): Eventually<void> {
  if (delay <= 0) return undefined;
  // A rule by which the request is processed means it for clients that hang up, too.
  return processed ? pause(delay) : pauseFor(delay, caller);
}
