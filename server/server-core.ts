import type { IncomingMessage, ServerResponse } from 'node:http';
import { fixtureByNameOrPath } from './control/fixtures';
import { endpoints } from './endpoints';
import { Dispatcher } from './http/dispatcher';
import { Exchange, type HttpRequest } from './http/exchange';
import { receive, send, sendTooLarge } from './http/receive';
import { Mock } from './mock';
import type { Settings } from './options';
import type { StoreSnapshot } from './store/store';

/**
 * The request path. Everything that is no control call goes through here, before Express sees it: Express's router and
 * its per-request set-up cost more than all of the mock's own steps together.
 */
export class ServerCore {
  readonly mock: Mock;
  private readonly dispatcher = new Dispatcher(endpoints);

  constructor(readonly settings: Settings) {
    this.mock = new Mock(settings);
    if (settings.fixture) this.mock.load(startFixture(settings.fixture, this.mock), true);
  }

  /** Reads a request, answers it, writes the answer. */
  handle(request: IncomingMessage, response: ServerResponse): void {
    receive(request, request.url as string, this.settings.maxBodyBytes, (received) => {
      if (received === 'too large') sendTooLarge(request, response);
      else this.answer(request, response, received);
    });
  }

  private answer(request: IncomingMessage, response: ServerResponse, received: HttpRequest): void {
    const exchange = new Exchange(this.mock, received);
    const answer = this.dispatcher.answer(exchange);
    if (answer instanceof Promise) answer.then((later) => send(request, response, later));
    else send(request, response, answer);
  }
}

function startFixture(name: string, { settings, runtime }: Mock): StoreSnapshot {
  return fixtureByNameOrPath(name, settings.fixtures, runtime);
}
