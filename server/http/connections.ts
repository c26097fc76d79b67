import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { stopwatch } from '../runtime/stopwatch';
import { endOfTurns, pause } from '../runtime/wait';
import { refuseConnection } from './client-error';
import { shownTarget } from './target';

/** Milliseconds between two looks at the connections: while they may be idle, and while they are being closed. */
const LONGEST_SWEEP = 30_000;
const CLOSING_STEP = 20;

/** As many connections wait to be accepted at most (the default of node:net). Later ones came after the server stopped. */
const BACKLOG = 511;

/** Milliseconds within which a request arrives that was sent before its client could know that the server is stopping. */
const GRACE = 100;

/** What was seen of a connection at the latest look. */
interface Seen {
  bytesRead: number;
  /** Since when nothing has arrived. */
  quietSince: number;
}

/** The open connections of a server: not too many, none idle for too long, and none cut off while it is in use. */
export class Connections {
  private readonly open = new Map<Socket, Seen>();
  private readonly sweeping: NodeJS.Timeout | undefined;
  private accepted = 0;

  /**
   * @param most how many there may be.
   * @param idleTimeout milliseconds that one may be open without a request; 0 for no limit.
   */
  constructor(
    private readonly most: number,
    private readonly idleTimeout: number,
  ) {
    if (idleTimeout <= 0) return;
    this.sweeping = setInterval(() => this.closeIdle(), Math.min(LONGEST_SWEEP, Math.ceil(idleTimeout / 4)));
    this.sweeping.unref();
  }

  /**
   * Registers a new connection. If there are too many, the oldest idle one is closed, or this one if none is idle.
   *
   * @param encrypted true if its client will speak TLS, and could not read a refusal before it does.
   */
  add(socket: Socket, encrypted: boolean): void {
    this.accepted += 1;
    if (this.open.size >= this.most && !this.closeOldestIdle()) {
      if (encrypted) {
        socket.destroy();
        return;
      }
      const message = `There are already ${this.most} connections, and all of them are in use (--max-connections).`;
      refuseConnection(socket, '503 Service Unavailable', message);
      return;
    }
    this.register(socket);
  }

  /** The client of a connection has agreed on a cipher: from now on, this socket stands for the one below it. */
  secured(socket: TLSSocket): void {
    const below = (socket as TLSSocket & { readonly _parent?: Socket })._parent;
    if (below) this.open.delete(below);
    this.register(socket);
  }

  private register(socket: Socket): void {
    this.open.set(socket, { bytesRead: 0, quietSince: stopwatch() });
    socket.once('close', () => this.open.delete(socket));
  }

  /** The requests that have not been answered yet: method and path. */
  inProgress(): string[] {
    return [...this.open.keys()].flatMap((socket) => {
      const request = responseOn(socket)?.req;
      return request ? [`${request.method} ${shownTarget(request.url)}`] : [];
    });
  }

  /**
   * Waits until all connections are accepted that clients have opened by now. The system opens them on its own, and node
   * accepts one in each turn of the event loop. On a busy machine, a connection that is open for its client takes a while to
   * get here; so if there are clients, none must have come for a moment.
   *
   * @param timeout milliseconds after which the others are given up.
   * @returns how many milliseconds it took.
   */
  async acceptAll(timeout: number): Promise<number> {
    const started = stopwatch();
    const most = this.accepted + BACKLOG;
    let before = -1;
    let latest = started;
    const expecting = (): boolean => this.open.size > 0 && stopwatch() - latest < GRACE;
    while ((before !== this.accepted || expecting()) && this.accepted < most && stopwatch() - started < timeout) {
      if (before === this.accepted) await pause(CLOSING_STEP);
      else latest = stopwatch();
      before = this.accepted;
      await endOfTurns(2);
    }
    return stopwatch() - started;
  }

  /**
   * Closes each connection as soon as it is not in use.
   *
   * @param timeout milliseconds after which those in use are given up.
   */
  async finish(timeout: number): Promise<void> {
    clearInterval(this.sweeping);
    const started = stopwatch();
    for (const seen of this.open.values()) seen.quietSince = started;
    while (this.open.size > 0 && stopwatch() - started < timeout) {
      await pause(CLOSING_STEP);
      // After two turns, everything that had arrived has been read, however long the process had to wait.
      await endOfTurns(2);
      this.closeQuiet(Math.min(GRACE, timeout / 2));
    }
    this.destroyAll();
  }

  /** Closes all connections at once. */
  destroyAll(): void {
    clearInterval(this.sweeping);
    for (const socket of this.open.keys()) socket.destroy();
  }

  private closeIdle(): void {
    this.closeQuiet(this.idleTimeout);
  }

  private closeQuiet(quietFor: number): void {
    const now = stopwatch();
    for (const [socket, seen] of this.open) {
      if (responseOn(socket) || socket.bytesRead !== seen.bytesRead) {
        seen.bytesRead = socket.bytesRead;
        seen.quietSince = now;
      } else if (now - seen.quietSince >= quietFor) socket.destroySoon();
    }
  }

  private closeOldestIdle(): boolean {
    for (const socket of this.open.keys()) {
      if (responseOn(socket)) continue;
      this.open.delete(socket);
      socket.destroySoon();
      return true;
    }
    return false;
  }
}

/**
 * The response that is due on a connection; undefined if it is idle. node:http knows, but has no public way to ask for
 * one connection, and counting requests ourselves would cost each of them a listener.
 */
function responseOn(socket: Socket): ServerResponse | undefined {
  return (socket as Socket & { readonly _httpMessage?: ServerResponse | null })._httpMessage ?? undefined;
}
