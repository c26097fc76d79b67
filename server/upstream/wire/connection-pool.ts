import type { Socket } from 'node:net';
import { stopwatch } from '../../runtime/stopwatch';
import type { UpstreamSettings } from '../../upstream-options';
import type { ClusterCall } from './call';
import { connecting } from './connecting';
import { ClusterConnection } from './connection';
import { GivenUp, NoConnection } from './failures';

/** Connections to the cluster; further requests wait for one that is free. */
const MOST_CONNECTIONS = 256;

/** Milliseconds after which an idle connection is closed, before a load balancer does so at the wrong moment. */
const IDLE = 20_000;

/** Milliseconds between two looks at the idle connections. */
const SWEEP = 5000;

/** A request without a connection. */
interface Waiting {
  readonly call: ClusterCall;
  /** In milliseconds of the stopwatch: then it is given up. */
  readonly until: number;
}

/** The connections to the cluster: kept, so that most requests find one. */
export class ConnectionPool {
  private readonly idle: ClusterConnection[] = [];
  private readonly open = new Set<ClusterConnection>();
  private readonly opening = new Set<Socket>();
  private readonly waiting: Waiting[] = [];
  private readonly sweeping: NodeJS.Timeout;
  private closed = false;
  private readonly connect: ReturnType<typeof connecting>;

  /** @throws Error if the file with the authorities cannot be read. */
  constructor(private readonly settings: UpstreamSettings) {
    this.connect = connecting(settings);
    const { timeout } = settings;
    this.sweeping = setInterval(() => this.sweep(), timeout > 0 ? Math.min(SWEEP, timeout) : SWEEP).unref();
  }

  /** Finds a connection for a request; without a free one, the request gets one later, or fails. */
  take(call: ClusterCall): ClusterConnection | undefined {
    if (this.closed) {
      call.fail(new GivenUp());
      return undefined;
    }
    const connection = call.head.fresh ? undefined : this.usable();
    connection?.start(call);
    if (!connection) {
      const { timeout } = this.settings;
      this.waiting.push({ call, until: timeout > 0 ? stopwatch() + timeout : Number.POSITIVE_INFINITY });
      this.openForWaiting();
    }
    return connection;
  }

  /** A connection can be used again: the next request gets it. */
  release(connection: ClusterConnection, idle: number | undefined): void {
    const next = this.nextWaiting();
    if (next) {
      connection.start(next);
      next.connect(connection);
      return;
    }
    if (this.closed) {
      connection.destroy();
      return;
    }
    // The cluster counts from an earlier moment, and a request takes some time to it.
    const kept = idle === undefined ? IDLE : Math.min(IDLE, Math.max(0, idle - 1) * 1000);
    connection.rest(stopwatch() + kept);
    this.idle.push(connection);
  }

  /** A connection is about to be closed, so that there may be room for another. */
  forget(connection: ClusterConnection): void {
    if (!this.open.delete(connection)) return;
    const at = this.idle.indexOf(connection);
    if (at >= 0) this.idle.splice(at, 1);
    if (this.waiting.length > 0) this.openForWaiting();
  }

  /** Closes all connections. */
  close(): void {
    this.closed = true;
    clearInterval(this.sweeping);
    for (const { call } of this.waiting.splice(0)) call.destroy();
    for (const socket of this.opening) socket.destroy();
    for (const connection of this.open) connection.fail(new GivenUp());
  }

  /** Nobody waits any more for the request that a connection was made for. */
  private useAnyway(connection: ClusterConnection): void {
    if (this.waiting.some(({ call }) => !call.over)) this.release(connection, undefined);
    // A server that stops would wait for the first request on it.
    else connection.destroy();
  }

  private usable(): ClusterConnection | undefined {
    for (let connection = this.idle.pop(); connection; connection = this.idle.pop()) {
      if (stopwatch() < connection.usableUntil) return connection;
      connection.destroy();
    }
    return undefined;
  }

  private nextWaiting(): ClusterCall | undefined {
    let next = this.waiting.shift();
    while (next?.call.over) next = this.waiting.shift();
    return next?.call;
  }

  private openForWaiting(): void {
    while (this.open.size + this.opening.size < MOST_CONNECTIONS) {
      const call = this.nextWaiting();
      if (!call) return;
      this.openFor(call);
    }
  }

  private openFor(call: ClusterCall): void {
    let connection: ClusterConnection | undefined;
    const socket = this.connect(
      (bytes) => connection?.take(bytes),
      (error) => {
        this.opening.delete(socket);
        if (error) {
          if (!call.over) call.fail(error);
          this.openForWaiting();
          return;
        }
        connection = new ClusterConnection(socket, this, this.settings.timeout);
        this.open.add(connection);
        if (call.over) return this.useAnyway(connection);
        connection.start(call);
        call.connect(connection);
      },
    );
    this.opening.add(socket);
  }

  private sweep(): void {
    const now = stopwatch();
    // They wait in the order of their times.
    while (this.waiting[0] && now >= this.waiting[0].until) {
      const { call } = this.waiting.shift() as Waiting;
      if (!call.over) call.fail(new NoConnection());
    }
    for (const connection of [...this.idle]) if (now >= connection.usableUntil) connection.destroy();
  }
}
