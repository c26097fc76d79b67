import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Elasticsearch's `http.pipelining.max_events`: with more requests waiting, it closes the connection. */
const MOST_WAITING = 10_000;

/**
 * The requests that clients have sent without waiting for the response to the one before. Each is handled only after
 * that response has been sent completely, so that nothing is computed for a client that does not read.
 */
export class Pipelining {
  private readonly waiting = new WeakMap<Socket, number>();

  /** Calls `handle` when it is the turn of a request that came early; never if the connection ends first. */
  postpone(socket: Socket, response: ServerResponse, handle: () => void): void {
    const count = (this.waiting.get(socket) ?? 0) + 1;
    if (count > MOST_WAITING) {
      socket.destroy();
      return;
    }
    this.waiting.set(socket, count);
    // node:http gives a response its socket as soon as the one before it has been passed to the system.
    response.once('socket', () => {
      this.waiting.set(socket, (this.waiting.get(socket) ?? 1) - 1);
      handle();
    });
  }
}
