import type { ServerResponse } from 'node:http';

/** Smaller responses are not counted: a connection can hold only one of them. */
const LARGE = 64 * 1024;

/**
 * The large responses that their clients have not read yet, oldest first. Each connection can hold one, and together
 * they must not use up the memory.
 */
export class UnreadResponses {
  private readonly sizes = new Map<ServerResponse, number>();
  private total = 0;

  /** @param limit bytes of all of them. */
  constructor(private readonly limit: number) {}

  /** Counts a response that is being sent. Above the limit, the connections of the oldest ones are closed. */
  add(response: ServerResponse, size: number): void {
    if (size < LARGE) return;
    for (const [oldest] of this.sizes) {
      if (this.total + size <= this.limit) break;
      this.forget(oldest);
      oldest.destroy();
    }
    this.sizes.set(response, size);
    this.total += size;
    response.once('close', () => this.forget(response));
  }

  private forget(response: ServerResponse): void {
    this.total -= this.sizes.get(response) ?? 0;
    this.sizes.delete(response);
  }
}
