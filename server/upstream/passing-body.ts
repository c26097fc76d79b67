import type { IncomingMessage } from 'node:http';
import type { Capture } from './capture';
import type { ClusterCall } from './wire/call';

/** Looks at a chunk; undefined if there is nothing to wait for. It must not fail. */
type Scan = (chunk: Buffer) => Promise<void> | undefined;

/** The body of a request on its way to the cluster. It is read once, as fast as the cluster takes it. */
export class PassingBody {
  /** Chunks that were read before the request was passed on. */
  private lead: Buffer[] = [];
  private ended = false;
  /** Chunks are sent as they arrive. */
  private flows = false;
  /** Settles when the latest chunk has been looked at. */
  private waiting: Promise<void> | undefined;

  /** @param capture what the journal keeps of it. */
  constructor(
    private readonly incoming: IncomingMessage,
    readonly capture: Capture,
  ) {}

  /** True if all of it has been received. */
  get complete(): boolean {
    return this.incoming.complete;
  }

  /** What `readLead` has read. */
  get beginning(): Buffer {
    return Buffer.concat(this.lead);
  }

  /**
   * Reads the beginning, or everything if it is shorter.
   *
   * @param limit bytes to read at least, if there are so many.
   * @returns when that is there, or when the client has hung up.
   */
  async readLead(limit: number): Promise<void> {
    let size = 0;
    await this.read((chunk) => {
      this.lead.push(chunk);
      size += chunk.length;
      return size < limit;
    });
  }

  /** Reads what is left of it, for the journal alone. */
  async drain(): Promise<void> {
    this.lead = [];
    if (!this.ended) await this.read(() => true);
  }

  /** Lets what is left of it pass unread, so that the client comes to read its response. */
  discard(): void {
    this.incoming.resume();
  }

  /**
   * Sends all of it to the cluster.
   *
   * @param scan looks at each chunk before that is sent, and says if it has to wait.
   */
  async sendTo(call: ClusterCall, scan?: Scan): Promise<void> {
    for (const chunk of this.lead) {
      await scan?.(chunk);
      call.write(chunk);
    }
    this.lead = [];
    if (this.ended) {
      call.end();
      return;
    }
    const { incoming } = this;
    this.flows = true;
    const announced = Number(incoming.headers['content-length'] ?? Number.NaN);
    incoming.on('data', (chunk: Buffer) => {
      this.capture.add(chunk);
      const wait = scan?.(chunk);
      if (!wait) {
        if (this.capture.size === announced) call.end(chunk);
        else if (!call.write(chunk)) incoming.pause();
        return;
      }
      incoming.pause();
      this.waiting = wait.then(() => {
        this.waiting = undefined;
        if (call.write(chunk)) incoming.resume();
      });
    });
    // The last chunk may still be waiting.
    incoming.on('end', () => {
      if (this.waiting) void this.waiting.then(() => call.end());
      else call.end();
    });
    incoming.resume();
  }

  /** The cluster has taken what was sent. */
  drained(): void {
    if (this.flows && !this.waiting) this.incoming.resume();
  }

  /** Calls `take` for each chunk until it returns false, or to the end. */
  private read(take: (chunk: Buffer) => boolean): Promise<void> {
    const { incoming } = this;
    return new Promise((resolve) => {
      const stop = (): void => {
        incoming.off('data', data).off('end', end).off('close', stop).pause();
        resolve();
      };
      const data = (chunk: Buffer): void => {
        this.capture.add(chunk);
        if (!take(chunk)) stop();
      };
      const end = (): void => {
        this.ended = true;
        stop();
      };
      incoming.on('data', data).on('end', end).on('close', stop).resume();
    });
  }
}
