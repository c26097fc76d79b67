import type { IncomingHttpHeaders } from 'node:http';

/**
 * Keeps web pages out. A browser lets any page send simple requests to any server (an image, a form), and a page whose
 * owner points its own domain name at this machine (DNS rebinding) may even read the responses. Programs are not
 * affected: they send no `Origin`, and reach the server under a name that no page can have.
 */
export class WebPages {
  /** The latest host that was accepted. Clients rarely change theirs, so most requests cost one comparison. */
  private accepted: string | undefined;
  private readonly allowed: ReadonlySet<string>;

  /** @param allowedHosts further names, or names with a port, under which clients reach the server. */
  constructor(allowedHosts: readonly string[]) {
    this.allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  }

  /** The reason to refuse a request; undefined if it may pass. */
  refusalOf(headers: IncomingHttpHeaders): string | undefined {
    const { host, origin } = headers;
    if (host !== this.accepted) {
      // Clients of HTTP/1.0 may send none; browsers always do.
      if (host !== undefined && host !== '' && !this.isAllowed(host)) return foreignHost(host);
      this.accepted = host;
    }
    if (origin !== undefined) return this.isOwn(origin, host) ? undefined : foreignPage(`of the origin ${origin}`);
    return headers['sec-fetch-site'] === 'cross-site' ? foreignPage('of another site') : undefined;
  }

  private isAllowed(host: string): boolean {
    const text = host.toLowerCase();
    const name = /^(\[[\da-f:.]+\]|[^:@/\\[\]]+)(?::\d{1,5})?$/.exec(text)?.[1];
    return name !== undefined && (isUnreachableByPages(name) || this.allowed.has(name) || this.allowed.has(text));
  }

  /** A page that this server itself could have served, or one of a host that was allowed explicitly. */
  private isOwn(origin: string, host: string | undefined): boolean {
    const from = /^https?:\/\/([^/]+)$/.exec(origin.toLowerCase())?.[1];
    if (from === undefined) return false;
    return from === host?.toLowerCase() || this.allowed.has(from) || this.allowed.has(from.replace(/:\d+$/, ''));
  }
}

/**
 * True for a host that no public domain name can be: an address, `localhost` and names below it, a single label (the
 * service of a compose file), and Docker's name for the host.
 */
function isUnreachableByPages(name: string): boolean {
  if (name.startsWith('[') || !name.includes('.')) return true;
  // No top-level domain is a number, so a name that ends with one is an IPv4 address.
  if (/^(?:\d+|0x[\da-f]+)$/.test(name.slice(name.lastIndexOf('.') + 1))) return true;
  return name.endsWith('.localhost') || name === 'localhost.' || name === 'host.docker.internal';
}

function foreignHost(host: string): string {
  const shown = host.length > 100 ? `${host.slice(0, 100)}...` : host;
  return (
    `The host [${shown}] is not accepted, because a web page could have this name and so control this server. ` +
    'If it is yours, start the server with --allowed-hosts (ES_CONNECTOR_MOCK_ALLOWED_HOSTS, allowedHosts).'
  );
}

function foreignPage(which: string): string {
  const shown = which.length > 150 ? `${which.slice(0, 150)}...` : which;
  return (
    `Requests from web pages ${shown} are not accepted. ` +
    'If the page is yours, name its host in --allowed-hosts (ES_CONNECTOR_MOCK_ALLOWED_HOSTS, allowedHosts).'
  );
}
