import type { IncomingMessage, ServerResponse } from 'node:http';
import { diagnose, isRefusal } from './control/diagnosis/diagnosis';
import { carryOut } from './control/faults/carry-out';
import { planFaults } from './control/faults/plan';
import { fixtureByNameOrPath } from './control/fixtures';
import { JournalEntry, viewOf } from './control/journal/entry';
import { readSandboxTarget, Sandboxes } from './control/sandboxes/sandboxes';
import { endpoints } from './endpoints';
import { Dispatcher } from './http/dispatcher';
import { Exchange, type HttpAnswer, type HttpRequest } from './http/exchange';
import { Outbox } from './http/outbox';
import { receive, send, sendTooLarge } from './http/receive';
import { Mock } from './mock';
import type { Settings } from './options';
import { stopwatch } from './runtime/stopwatch';
import type { StoreSnapshot } from './store/store';

/** A request with the sandbox that it was found to be for. */
export type PlacedRequest = IncomingMessage & { mock?: Mock };

/**
 * The request path. Everything that is no control call goes through here, before Express sees it: Express's router and
 * its per-request set-up cost more than all of the mock's own steps together.
 */
export class ServerCore {
  readonly mock: Mock;
  readonly sandboxes: Sandboxes;
  private readonly dispatcher = new Dispatcher(endpoints);
  private readonly outbox = new Outbox();

  constructor(readonly settings: Settings) {
    this.mock = new Mock(settings);
    this.sandboxes = new Sandboxes(this.mock);
    if (settings.fixture) this.mock.load(startFixture(settings.fixture, this.mock), true);
  }

  /**
   * Finds out which mock a request is for, and takes a sandbox's prefix off its target.
   *
   * @returns true for a call of the control API.
   */
  enter(request: PlacedRequest): boolean {
    const url = request.url as string;
    if (!url.startsWith('/_mock') || !this.settings.control) return false;
    const target = request.mock ? undefined : readSandboxTarget(url);
    if (!target) return isControlCall(url);
    try {
      request.mock = this.sandboxes.get(target.name);
    } catch {
      // The control API words the refusal.
      return true;
    }
    request.url = target.uri;
    return isControlCall(target.uri);
  }

  mockOf(request: PlacedRequest): Mock {
    return request.mock ?? this.mock;
  }

  /** The methods that a path takes. */
  methodsOf(path: string): readonly string[] {
    return this.dispatcher.methodsOf(path);
  }

  /** Reads a request, answers it, writes the answer. */
  handle(request: PlacedRequest, response: ServerResponse): void {
    receive(request, request.url as string, this.settings.maxBodyBytes, (received) => {
      if (received === 'too large') this.refuseTooLarge(request, response);
      else this.answer(request, response, received);
    });
  }

  /** No endpoint sees such a request; the journal does. */
  private refuseTooLarge(request: PlacedRequest, response: ServerResponse): void {
    const { method = '', url = '', headers } = request;
    const exchange = new Exchange(this.mockOf(request), { method, uri: url, headers, body: Buffer.alloc(0) });
    this.dispatcher.locate(exchange);
    conclude(exchange, { status: 413, headers: {}, body: '' }, stopwatch());
    sendTooLarge(request, response);
  }

  private answer(request: PlacedRequest, response: ServerResponse, received: HttpRequest): void {
    const mock = this.mockOf(request);
    mock.clock.request();
    const started = stopwatch();
    const exchange = new Exchange(mock, received);
    if (mock.standIn.active) this.letStandInWork(exchange);
    if (mock.faults.none || !this.goWrong(exchange, request, response, started)) {
      const answer = this.dispatcher.answer(exchange);
      if (answer instanceof Promise)
        answer.then((later) => send(request, response, conclude(exchange, later, started)));
      else this.outbox.send(request, response, conclude(exchange, answer, started));
    }
  }

  /** What was due before the request is done before it. */
  private letStandInWork(exchange: Exchange): void {
    const { standIn } = exchange.mock;
    standIn.catchUp();
    this.dispatcher.locate(exchange);
    standIn.observe(exchange);
  }

  /** Lets a request go wrong as the fault rules say; false where it falls under none of them. */
  private goWrong(exchange: Exchange, request: PlacedRequest, response: ServerResponse, started: number): boolean {
    this.dispatcher.locate(exchange);
    const plan = planFaults(exchange);
    if (!plan) return false;
    const path = {
      dispatch: () => this.dispatcher.answer(exchange),
      conclude: (answer: HttpAnswer) => conclude(exchange, answer, started),
    };
    carryOut(plan, exchange, path, request, response).catch(() => response.destroy());
    return true;
  }
}

/** Says why, where the answer is a refusal, and keeps the exchange in the journal. */
function conclude(exchange: Exchange, answer: HttpAnswer, started: number): HttpAnswer {
  const { journal, settings } = exchange.mock;
  const id = journal.enabled ? journal.nextId : undefined;
  const shown = isRefusal(answer.status) ? diagnose(exchange, answer, id) : answer;
  const entry = journal.enabled ? journal.record(exchange, shown, stopwatch() - started) : undefined;
  if (settings.onRefused && (shown.status >= 400 || hasFailedItems(exchange, shown))) {
    settings.onRefused(viewOf(entry ?? unkeptEntry(exchange, shown, stopwatch() - started)));
  }
  return shown;
}

/** Items of a bulk request are refused inside of an answer that is none: `{"errors":true,…`. */
function hasFailedItems({ endpoint }: Exchange, { body }: HttpAnswer): boolean {
  return endpoint?.name === 'bulk' && body.slice(0, 50).toString().includes('"errors":true');
}

function unkeptEntry(exchange: Exchange, answer: HttpAnswer, took: number): JournalEntry {
  return new JournalEntry(0, exchange.mock.clock.now(), took, exchange, answer);
}

function isControlCall(url: string): boolean {
  return url.startsWith('/_mock') && (url.length === 6 || url[6] === '/' || url[6] === '?');
}

function startFixture(name: string, { settings, store }: Mock): StoreSnapshot {
  return fixtureByNameOrPath(name, settings.fixtures, store);
}
