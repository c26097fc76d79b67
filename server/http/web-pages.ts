import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { HttpAnswer, HttpRequest } from './request';

/**
 * Keeps web pages out. A browser lets any page send simple requests to any server (an image, a form), and a page whose
 * owner points its own domain name at this machine (DNS rebinding) may even read the responses. Programs are not
 * affected: they send no `Origin`, and reach the server under a name that no page can have.
 */
export class WebPages {
  /** The latest host that was accepted. Clients rarely change theirs, so most requests cost one comparison. */
  private accepted: string | undefined;
  private readonly allowed: ReadonlySet<string>;

  /**
   * @param allowedHosts further names, or names with a port, under which clients reach the server.
   * @param crossOrigin which pages may call Elasticsearch's API, if `http.cors` is enabled; the control API is not theirs.
   */
  constructor(
    allowedHosts: readonly string[],
    private readonly crossOrigin?: CrossOrigin,
  ) {
    this.allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  }

  /** The reason to refuse a request; undefined if it may pass. */
  refusalOf({ headers, uri, duplicates }: Addressed): string | undefined {
    const { host, origin } = headers;
    if (host !== this.accepted) {
      // Clients of HTTP/1.0 may send none; browsers always do.
      if (host !== undefined && host !== '' && !this.isAllowed(host)) return foreignHost(host);
      this.accepted = host;
    }
    if (duplicates?.has('host')) return 'A request must have one Host header only.';
    // Clients of a proxy name the host in the target.
    if (!uri.startsWith('/')) {
      const named = /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(uri)?.[1];
      if (named !== undefined && !this.isAllowed(named)) return foreignHost(named);
    }
    if (origin !== undefined) {
      return this.isAccepted(origin, headers, uri) ? undefined : foreignPage(origin, this.remedyFor(origin, uri));
    }
    return isForeign(headers) ? ANOTHER_SITE : undefined;
  }

  /**
   * The headers that let a page read the response (CorsHandler); undefined unless the request comes from the page of a host
   * that was allowed explicitly, or from one that `http.cors` allows.
   */
  private allowanceFor(
    { origin, 'access-control-request-method': preflight }: IncomingHttpHeaders,
    uri: string,
  ): CorsHeaders | undefined {
    if (origin === undefined) return undefined;
    if (!this.isAllowedPage(origin)) {
      return this.mayCrossTo(uri, origin) ? this.crossOrigin?.headersFor(origin, preflight !== undefined) : undefined;
    }
    const always = { 'access-control-allow-origin': origin, vary: 'origin' };
    if (preflight === undefined) return { ...always, 'access-control-expose-headers': EXPOSED };
    return {
      ...always,
      'access-control-allow-methods': 'OPTIONS, HEAD, GET, POST, PUT, DELETE',
      'access-control-allow-headers': ACCEPTED,
      'access-control-max-age': '1728000',
    };
  }

  /**
   * Lets the page of an allowed host read the response.
   *
   * @returns the answer, if the request only asked whether a page may send another one (a CORS preflight).
   */
  allow({ method, headers, url = '/' }: IncomingMessage, response: ServerResponse): HttpAnswer | undefined {
    const allowance = this.allowanceFor(headers, url);
    if (!allowance) return undefined;
    for (const [name, value] of Object.entries(allowance))
      response.setHeader(name, typeof value === 'string' ? value : [...value]);
    const asks = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
    return asks ? { status: 200, headers: {}, body: '' } : undefined;
  }

  private isAllowed(host: string): boolean {
    const text = host.toLowerCase();
    const name = /^(\[[\da-f:.]+(?:%[\w.~%-]+)?\]|[\w.-]+)(?::\d{1,5})?$/.exec(text)?.[1];
    return name !== undefined && (isUnreachableByPages(name) || this.allowed.has(name) || this.allowed.has(text));
  }

  /** A page that this server itself could have served, or one of a host that was allowed explicitly. */
  private isAccepted(origin: string, headers: IncomingHttpHeaders, uri: string): boolean {
    if (this.isAllowedPage(origin) || this.mayCrossTo(uri, origin)) return true;
    return hostOf(origin) === headers.host?.toLowerCase() && !isForeign(headers);
  }

  /** Whether `http.cors` lets a page call a path. Pages of other origins never control the mock, or make sandboxes. */
  private mayCrossTo(uri: string, origin: string): boolean {
    return this.crossOrigin?.allows(origin) === true && uri.startsWith('/') && !uri.startsWith('/_mock');
  }

  /** What lets the pages of an origin call a path, as far as it is not set already. */
  private remedyFor(origin: string, uri: string): string {
    const hosts = 'name its host in --allowed-hosts (ES_CONNECTOR_MOCK_ALLOWED_HOSTS, allowedHosts)';
    if (uri.startsWith('/_mock')) {
      const limit = this.crossOrigin?.allows(origin)
        ? " http.cors.allow-origin lets it call Elasticsearch's API, but never the control API."
        : '';
      return `${hosts}.${limit}`;
    }
    const settings = this.crossOrigin
      ? 'with the setting http.cors.allow-origin, which does not name its origin'
      : 'with the settings http.cors.enabled and http.cors.allow-origin';
    return `${hosts}, or let it call Elasticsearch's API alone ${settings}.`;
  }

  private isAllowedPage(origin: string): boolean {
    const host = hostOf(origin);
    return host !== undefined && (this.allowed.has(host) || this.allowed.has(host.replace(/:\d+$/, '')));
  }
}

/** A request as far as it says where it goes and where it comes from. */
type Addressed = Pick<HttpRequest, 'headers' | 'uri' | 'duplicates'>;

export type CorsHeaders = Readonly<Record<string, string | readonly string[]>>;

/** Elasticsearch's own rules for pages of other origins. */
export interface CrossOrigin {
  allows(origin: string): boolean;
  /** The headers that let the page of an allowed origin read a response, or send a request that it has asked about. */
  headersFor(origin: string, preflight: boolean): CorsHeaders;
}

/** The defaults of `http.cors.allow-headers`, and the token of the control API. */
const ACCEPTED =
  'X-Requested-With, Content-Type, Content-Length, Authorization, Accept, User-Agent, X-Elastic-Client-Meta, X-Mock-Token';
/** The default of `http.cors.expose-headers`, and the explanations of this server. */
const EXPOSED = 'X-elastic-product, X-Mock-Diagnosis, X-Mock-Journal-Entry';

function hostOf(origin: string): string | undefined {
  return /^https?:\/\/([^/]+)$/.exec(origin.toLowerCase())?.[1];
}

/**
 * True if a browser says that another page has caused a request. Following a link between servers of one machine, which have
 * the same site but different ports, is what a person does.
 */
function isForeign(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'none' || site === 'same-origin') return false;
  return site !== 'same-site' || headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document';
}

/**
 * True for a host that no public domain name can be: an address, `localhost` and names below it, a single label (the
 * service of a compose file), and Docker's name for the host.
 */
function isUnreachableByPages(name: string): boolean {
  // A dot at the end says that a name is complete.
  const complete = name.endsWith('.') ? name.slice(0, -1) : name;
  if (complete.startsWith('[') || !complete.includes('.')) return complete !== '';
  // No top-level domain is a number, so a name that ends with one is an IPv4 address.
  if (/^(?:\d+|0x[\da-f]+)$/.test(complete.slice(complete.lastIndexOf('.') + 1))) return true;
  return complete.endsWith('.localhost') || complete === 'host.docker.internal';
}

function foreignHost(host: string): string {
  const shown = host.length > 100 ? `${host.slice(0, 100)}...` : host;
  return (
    `The host [${shown}] is not accepted, because a web page could have this name and so control this server. ` +
    'If it is yours, start the server with --allowed-hosts (ES_CONNECTOR_MOCK_ALLOWED_HOSTS, allowedHosts).'
  );
}

function foreignPage(origin: string, remedy: string): string {
  const shown = origin.length > 140 ? `${origin.slice(0, 140)}...` : origin;
  return `Requests from web pages of the origin ${shown} are not accepted. If the page is yours, ${remedy}`;
}

/** What a page causes without its origin: links, images, forms that read. No setting allows it. */
const ANOTHER_SITE =
  'Requests that web pages of another site cause by links, images or frames are not accepted. Open the address itself, in a ' +
  'new tab; pages of hosts in --allowed-hosts (ES_CONNECTOR_MOCK_ALLOWED_HOSTS, allowedHosts) can call this server with fetch.';
