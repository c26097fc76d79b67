import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpAnswer } from './exchange';
import { send } from './receive';

type Letter = readonly [request: IncomingMessage, response: ServerResponse, answer: HttpAnswer];

/**
 * Sends answers in batches: those to all requests that have come in together go out together, right after the last of them
 * was answered. A client that sleeps until something comes is woken once for all of them, and waking it costs more than
 * most answers do.
 */
export class Outbox {
  private waiting: Letter[] = [];

  send(...letter: Letter): void {
    this.waiting.push(letter);
    if (this.waiting.length === 1) setImmediate(() => this.flush());
  }

  private flush(): void {
    const letters = this.waiting;
    this.waiting = [];
    for (const letter of letters) send(...letter);
  }
}
