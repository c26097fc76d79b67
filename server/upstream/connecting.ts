import { readFileSync } from 'node:fs';
import type { Agent } from 'node:http';
import { connect as connectPlain, type NetConnectOpts, type Socket } from 'node:net';
import type { ConnectionOptions, DetailedPeerCertificate, TLSSocket } from 'node:tls';
import { timer } from '../runtime/wait';
import type { UpstreamSettings } from '../upstream-options';

/** Milliseconds for a connection to be made, TLS included. */
const LONGEST = 10_000;

type Done = (error: Error | null, socket?: Socket) => void;

/** Some of the agent's methods, which its types do not have. */
interface Connecting {
  createConnection(options: object, done: Done): undefined;
}

/**
 * Has an agent make connections that are checked before anything is sent on them, and not waited for too long.
 *
 * @throws Error if the file with the authorities cannot be read.
 */
export function connecting(agent: Agent, settings: UpstreamSettings): void {
  const open = settings.protocol === 'http:' ? plain : secure(settings);
  (agent as unknown as Connecting).createConnection = (options, done) => {
    const { socket, ready, check } = open(options);
    const stop = timer(LONGEST, () => socket.destroy(new SlowConnection()));
    const end = (error: Error | null): void => {
      stop();
      socket.off('error', end);
      if (error) done(error);
      else done(null, socket);
    };
    socket.once('error', end);
    socket.once(ready, () => {
      const wrong = check();
      if (!wrong) return end(null);
      end(wrong);
      socket.destroy();
    });
    return undefined;
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

function plain(options: object): Opening {
  return { socket: connectPlain(options as NetConnectOpts), ready: 'connect', check: () => undefined };
}

function secure({ ca, fingerprint }: UpstreamSettings): (options: object) => Opening {
  const tls = require('node:tls') as typeof import('node:tls');
  const trusted = ca === undefined ? {} : { ca: authoritiesIn(ca) };
  return (options) => {
    const given: ConnectionOptions = { ...options, ...trusted, ...(fingerprint && { rejectUnauthorized: false }) };
    const socket = tls.connect(given);
    return {
      socket,
      ready: 'secureConnect',
      check: () => (fingerprint === undefined ? undefined : checkFingerprint(socket, fingerprint)),
    };
  };
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
