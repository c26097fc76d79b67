import type { IncomingMessage, ServerResponse } from 'node:http';
import { CONTROL } from '../control/control-path';
import type { ControlledMock } from '../control/controlled-mock';
import type { FaultPlan } from '../control/faults/fault-plan';
import { NO_FAULTS, planFaults } from '../control/faults/plan';
import { LONGEST_PARSED } from '../control/matching/request-view';
import { peekRefusal } from '../control/sandboxes/peek';
import { placeRequest } from '../control/sandboxes/place';
import type { Sandboxes } from '../control/sandboxes/sandboxes';
import type { Endpoint } from '../endpoint/endpoint';
import type { EndpointTable, Located } from '../endpoint/table';
import type { Negotiator } from '../http/body-formats';
import type { HttpAnswer, HttpRequest } from '../http/request';
import type { Sender } from '../http/sender';
import type { WebPages } from '../http/web-pages';
import type { Eventually } from '../runtime/eventually';
import { reportFailure } from '../runtime/report';
import { stopwatch } from '../runtime/stopwatch';
import { pause, pauseFor } from '../runtime/wait';
import { callCluster } from './call-cluster';
import { Capture } from './capture';
import { announcesBody } from './headers';
import { inflated } from './inflate';
import { PassedRequest } from './passed-request';
import { PassingBody } from './passing-body';
import { notApart, type SandboxNames } from './sandbox/names';
import { type ApartRequest, apart as apartRequest, apartRuleOf, needsBody } from './sandbox/request';
import type { ApartRule } from './sandbox/rules';
import type { ClusterState } from './state/cluster-state';
import { Trouble } from './trouble';

/** What the steps of a request need that are the same with and without a cluster. */
export interface SharedSteps {
  readonly sandboxes: Sandboxes;
  readonly table: EndpointTable<Endpoint>;
  readonly negotiator: Negotiator;
  readonly sender: Sender;
  readonly pages: WebPages;
  callControl(mock: ControlledMock, request: HttpRequest): Eventually<HttpAnswer>;
}

/**
 * The life of a request with a cluster behind the server, from socket to socket: whose mock → route → faults before →
 * forward → faults after → diagnose → journal → send. Bodies pass by; none is held as a whole.
 */
export class UpstreamPath {
  constructor(
    private readonly behind: ClusterState,
    private readonly around: SharedSteps,
  ) {}

  /** Takes a request that is for the cluster. @returns false for all others, which the server answers itself. */
  takes(incoming: IncomingMessage, response: ServerResponse): boolean {
    const { sandboxes, pages } = this.around;
    const head = headOf(incoming);
    const { mock, request, api, refusal, peek = false } = placeRequest(head, sandboxes, pages);
    if (api === 'control' || refusal || (peek && peekRefusal(this.around.table.locate(request)))) {
      if (incoming.headers.expect !== undefined) response.writeContinue();
      return false;
    }
    this.pass(mock, request, { incoming, response, peek }).catch((error) => {
      reportFailure(`Passing on ${request.method}`, error);
      response.destroy();
    });
    return true;
  }

  private async pass(
    mock: ControlledMock,
    request: HttpRequest,
    { incoming, response, peek }: { incoming: IncomingMessage; response: ServerResponse; peek: boolean },
  ): Promise<void> {
    const { bodyBytes } = mock.settings.journal;
    const { table, negotiator, sender } = this.around;
    const started = stopwatch();
    const body = new PassingBody(incoming, new Capture(bodyBytes));
    const located = table.locate(request);
    const { cluster } = this.behind;
    const { tracker, names } = this.stateOf(mock);
    const sends = announcesBody(request.headers);
    const rule = names && ruleOrRefusal(located);
    const readsNames = sends && rule !== undefined && !(rule instanceof Trouble) && needsBody(rule);
    if (readsNames) await readBeginning(body, incoming, response);
    const apart = names && rule && (await keptApart(located, rule, readsNames ? body : undefined, names));
    const trail = peek || apart instanceof Trouble ? undefined : tracker.trailOf(apart?.located ?? located);
    const looksAtBody = trail?.needsBody || (!peek && mock.faults.lookAtBodies);
    const bodyAtHand = readsNames || (sends && looksAtBody === true);
    if (bodyAtHand && !readsNames) await readBeginning(body, incoming, response);
    const seen = bodyAtHand ? await requestWithBody(located, body.beginning) : located;
    const plan = peek ? NO_FAULTS : planFaults(mock, seen);
    if (plan.delay > 0) await held(plan, response);
    const passed = new PassedRequest({
      cluster,
      incoming,
      response,
      negotiator,
      sender,
      body,
      witnessed: { mock, located, plan, body: body.capture, started },
      trail,
      peek,
      bodyAtHand,
      apart,
      names,
      make: (call) => this.callFor(mock, call),
    });
    await passed.run();
  }

  /** A sandbox has the cluster in common with others, and the names in it for itself. */
  private stateOf(mock: ControlledMock): ClusterState {
    return mock.sandbox === undefined ? this.behind : (mock.upstream as ClusterState);
  }

  /** A call that a fault rule makes: no other rule applies to it, and the journal does not record it. */
  private async callFor(mock: ControlledMock, call: HttpRequest): Promise<HttpAnswer> {
    if (call.uri.startsWith(CONTROL)) return this.around.callControl(mock, call);
    const state = this.stateOf(mock);
    if (state.names) return refusedCall();
    return callCluster(state, this.around.table.locate(call));
  }
}

/** How a request of a sandbox is to be kept apart, or why it cannot be. */
function ruleOrRefusal(located: Located<Endpoint>): ApartRule | Trouble {
  try {
    return apartRuleOf(located);
  } catch (error) {
    if (error instanceof Trouble) return error;
    throw error;
  }
}

/** @param body undefined if there is none, or if the rule needs none. */
async function keptApart(
  located: Located<Endpoint>,
  rule: ApartRule | Trouble,
  body: PassingBody | undefined,
  names: SandboxNames,
): Promise<ApartRequest | Trouble> {
  if (rule instanceof Trouble) return rule;
  try {
    const { headers } = located.request;
    const text = body && (await inflated(body.beginning, headers['content-encoding'], LONGEST_PARSED + 1));
    if (text && (!body.complete || text.length > LONGEST_PARSED)) {
      throw notApart(`a body of more than ${LONGEST_PARSED} bytes with names in it`);
    }
    return apartRequest(located, rule, text, names);
  } catch (error) {
    if (error instanceof Trouble) return error;
    throw error;
  }
}

/** A call of a fault rule is not a request of the sandbox's client, so that nothing keeps it apart. */
function refusedCall(): HttpAnswer {
  const { status, body } = notApart('a call of a fault rule');
  return { status, headers: {}, body: JSON.stringify(body) };
}

/** The request without its body. */
function headOf(incoming: IncomingMessage): HttpRequest {
  const { method, url, headers } = incoming;
  return { method: method as string, uri: url as string, headers, body: NO_BODY };
}

const NO_BODY = Buffer.alloc(0);

/** Some rules match bodies, and some bodies say which index is written to: both is needed before the request is passed on. */
async function readBeginning(body: PassingBody, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  if (incoming.headers.expect !== undefined) response.writeContinue();
  await body.readLead(LONGEST_PARSED);
}

/** A request with the beginning of its body, for rules that match bodies. */
async function requestWithBody(located: Located<Endpoint>, beginning: Buffer): Promise<Located<Endpoint>> {
  const { request } = located;
  const body = await inflated(beginning, request.headers['content-encoding'], LONGEST_PARSED);
  return { ...located, request: { ...request, body } };
}

async function held({ delay, processed }: FaultPlan, response: ServerResponse): Promise<void> {
  // A rule by which the request is processed means it for clients that hang up, too.
  await (processed ? pause(delay) : pauseFor(delay, response));
}
