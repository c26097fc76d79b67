import { readFileSync } from 'node:fs';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import type { ConnectionOptions, DetailedPeerCertificate, TLSSocket } from 'node:tls';
import { timer } from '../../runtime/wait';
import type { UpstreamSettings } from '../../upstream-options';
import { HungUp } from './failures';

/** Milliseconds for a connection to be made, TLS included. */
const LONGEST = 10_000;

/** Bytes that are read from a connection at once. */
const READ_AT_ONCE = 64 * 1024;

/** Milliseconds without anything before the system looks whether the other side is still there. */
const FIRST_PROBE = 1000;

/** Is given what arrives. @param bytes valid only during the call. */
type Receive = (bytes: Buffer) => void;

/** @returns what makes a connection, and calls `done` when it can be used, or cannot be had. */
type Connecting = (receive: Receive, done: (error: Error | undefined) => void) => Socket;

/**
 * How connections are made: checked before anything is sent on them, and not waited for too long.
 *
 * @throws Error if the file with the authorities cannot be read.
 */
export function connecting(settings: UpstreamSettings): Connecting {
  const open = settings.protocol === 'http:' ? plain(settings) : secure(settings);
  return (receive, done) => {
    const { socket, ready, check } = open(receive);
    const stop = timer(LONGEST, () => socket.destroy(new SlowConnection()));
    const end = (error: Error | undefined): void => {
      stop();
      socket.off('error', end);
      socket.off('close', closed);
      if (error) socket.on('error', () => {});
      done(error);
    };
    const closed = (): void => end(new HungUp());
    socket.once('error', end);
    socket.once('close', closed);
    socket.once(ready, () => {
      const wrong = check();
      if (wrong) socket.destroy();
      end(wrong);
    });
    return socket;
  };
}

/** The connection was not there in time. */
class SlowConnection extends Error {
  readonly code = 'UPSTREAM_SLOW_CONNECTION';
}

/** The cluster has another certificate than the one that was announced. */
class WrongFingerprint extends Error {
  readonly code = 'UPSTREAM_WRONG_FINGERPRINT';
}

interface Opening {
  readonly socket: Socket;
  /** The event after which it can be used. */
  readonly ready: 'connect' | 'secureConnect';
  check(): Error | undefined;
}

type Open = (receive: Receive) => Opening;

function plain(settings: UpstreamSettings): Open {
  return (receive) => {
    const buffer = Buffer.allocUnsafeSlow(READ_AT_ONCE);
    // What arrives is read into the same memory again and again: making some for each response costs more than copying it.
    const callback = (size: number): boolean => {
      receive(buffer.subarray(0, size));
      return true;
    };
    const socket = connectPlain({ ...target(settings), onread: { buffer, callback } });
    return { socket, ready: 'connect', check: () => undefined };
  };
}

function secure(settings: UpstreamSettings): Open {
  const tls = require('node:tls') as typeof import('node:tls');
  const { ca, fingerprint, hostname } = settings;
  const trusted = ca === undefined ? {} : { ca: authoritiesIn(ca) };
  const options: ConnectionOptions = {
    ...target(settings),
    ...trusted,
    servername: isIP(hostname) === 0 ? hostname : '',
    ...(fingerprint !== undefined && { rejectUnauthorized: false }),
  };
  return (receive) => {
    const socket = tls.connect(options);
    socket.on('data', receive);
    return {
      socket,
      ready: 'secureConnect',
      check: () => (fingerprint === undefined ? undefined : checkFingerprint(socket, fingerprint)),
    };
  };
}

function target({ hostname, port }: UpstreamSettings) {
  return { host: hostname, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: FIRST_PROBE };
}

function authoritiesIn(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(`The file with the authorities of the upstream cannot be read: ${(error as Error).message}`);
  }
}

/** The cluster's certificate must be the one with the fingerprint, or be signed by it, directly or not. */
function checkFingerprint(socket: TLSSocket, wanted: string): Error | undefined {
  const { X509Certificate } = require('node:crypto') as typeof import('node:crypto');
  let at: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (at?.raw) {
    if (at.fingerprint256.replaceAll(':', '').toLowerCase() === wanted) return undefined;
    const issuer: DetailedPeerCertificate | undefined = at.issuerCertificate;
    if (!issuer?.raw || issuer.raw.equals(at.raw)) break;
    const certificate = new X509Certificate(at.raw);
    const authority = new X509Certificate(issuer.raw);
    if (!certificate.checkIssued(authority) || !certificate.verify(authority.publicKey)) break;
    at = issuer;
  }
  return new WrongFingerprint();
}
