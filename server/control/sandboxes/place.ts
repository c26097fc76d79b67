import type { HttpRequest } from '../../http/request';
import type { WebPages } from '../../http/web-pages';
import { ControlError } from '../control-error';
import { CONTROL } from '../control-path';
import type { ControlledMock } from '../controlled-mock';
import { checkToken } from '../safety/guard';
import type { Sandboxes } from './sandboxes';

const SANDBOX = `${CONTROL}/sandbox/`;
/** With the value `false`, a request does not make a sandbox. It is for the server, so that nothing else sees it. */
const CREATE = 'x-mock-create-sandbox';
/** What a browser asks for by itself when it shows something. */
const ICON = '/favicon.ico';
const INSPECTOR = /^\/_mock\/?(?:\?|$)/;

/** A request with the mock that it is addressed to. */
export interface Placed {
  readonly mock: ControlledMock;
  /** The request without the sandbox's prefix and, for the control API, without `/_mock`. */
  readonly request: HttpRequest;
  /** Which API it calls. */
  readonly api: 'elasticsearch' | 'control';
  /** True if it must leave no trace: no fault applies, the clock does not advance, nothing is recorded. */
  readonly peek?: boolean;
  /** Why it is refused whatever it asks: it comes from a web page, or there is no such sandbox. */
  readonly refusal?: ControlError;
  /** True if a browser gets the inspector nevertheless, which says why. */
  readonly page?: boolean;
}

/**
 * Determines whose mock a request is addressed to: the main one or a sandbox. Creates the sandbox if it does not exist
 * yet, but not for web pages: with an image for each name, they could use up all sandboxes.
 */
export function placeRequest(request: HttpRequest, sandboxes: Sandboxes, pages: WebPages): Placed {
  const { main, settings } = sandboxes;
  const foreign = pages.refusalOf(request);
  if (foreign !== undefined) {
    const api = settings.control && request.uri.startsWith(CONTROL) ? 'control' : 'elasticsearch';
    return { mock: main, request, api, refusal: new ControlError(403, foreign) };
  }
  if (request.uri === ICON && settings.control && isForControl(request)) {
    return placeIn(main, { ...request, uri: `${CONTROL}/inspector/icon.svg` }, settings.token);
  }
  if (!request.uri.startsWith(CONTROL) || !settings.control) return { mock: main, request, api: 'elasticsearch' };
  try {
    const target = sandboxTarget(request.uri);
    if (!target) return placeIn(main, request, settings.token);
    const mock = sandboxFor(target, request, sandboxes);
    if (sandboxTarget(target.uri)) throw new ControlError(400, 'Sandboxes cannot be nested.');
    const { [CREATE]: _create, ...headers } = request.headers;
    return placeIn(mock, { ...request, uri: target.uri, headers }, settings.token);
  } catch (refusal) {
    if (!(refusal instanceof ControlError)) throw refusal;
    const page = isForPage(sandboxTarget(request.uri)?.uri ?? '', request.headers);
    return { mock: main, request, api: 'control', refusal, page };
  }
}

const isForPage = (uri: string, { accept }: HttpRequest['headers']): boolean =>
  INSPECTOR.test(uri) && accept?.includes('text/html') === true;

/** True if something that the control API has answered is what an icon is for, so that it leaves no trace. */
function isForControl({ headers: { referer = '' } }: HttpRequest): boolean {
  return /^https?:\/\/[^/]*\/_mock(?:[/?#]|$)/.test(referer);
}

/**
 * The sandbox of a request, which makes it unless the request says otherwise: what only watches a sandbox must not bring it
 * back after it was removed. The inspector's page comes from the main mock: it makes its sandbox by itself, unless it was
 * loaded again after the sandbox was gone.
 *
 * @throws ControlError 410 if there is none and the request does not want one; as `Sandboxes.get` does.
 */
function sandboxFor({ name, uri }: Target, { headers }: HttpRequest, sandboxes: Sandboxes): ControlledMock {
  if (!sandboxes.known(name) && isForPage(uri, headers)) {
    sandboxes.checkNew(name);
    return sandboxes.main;
  }
  if (headers[CREATE] === 'false' && !sandboxes.known(name)) {
    throw new ControlError(410, `There is no sandbox [${name}], and X-Mock-Create-Sandbox says not to create it.`);
  }
  return sandboxes.get(name);
}

/** @throws ControlError 401 if it is to be passed on and lacks the token. */
function placeIn(mock: ControlledMock, request: HttpRequest, token: string | undefined): Placed {
  const { uri } = request;
  const rest = uri.slice(CONTROL.length);
  if (!uri.startsWith(CONTROL) || !/^(?:$|[/?])/.test(rest)) return { mock, request, api: 'elasticsearch' };
  const passed = passedOn(mock, request);
  if (!passed) return { mock, request: { ...request, uri: rest.startsWith('/') ? rest : `/${rest}` }, api: 'control' };
  checkToken(request.headers, token);
  return passed;
}

/**
 * A request to Elasticsearch's API that comes by way of the control API, because a browser cannot send it itself (it
 * gives no body to GET), or because it must leave no trace.
 */
function passedOn(mock: ControlledMock, request: HttpRequest): Placed | undefined {
  const [, sent, uri] = /^\/_mock\/(?:peek|send\/([A-Z]+))(\/.*)$/s.exec(request.uri) ?? [];
  if (uri === undefined) return undefined;
  const allowed = sent === undefined ? ['GET', 'POST'] : ['POST'];
  if (!allowed.includes(request.method)) return undefined;
  const { 'x-mock-token': _token, ...headers } = request.headers;
  const peek = sent === undefined;
  return { mock, request: { ...request, method: sent ?? 'GET', uri, headers }, api: 'elasticsearch', peek };
}

/** `/_mock/sandbox/w1/_search?q=a`: the name, and the path and query string after it. */
interface Target {
  readonly name: string;
  readonly uri: string;
}

function sandboxTarget(uri: string): Target | undefined {
  if (!uri.startsWith(SANDBOX)) return undefined;
  const [, name = '', rest = ''] = /^([^/?]*)(.*)$/s.exec(uri.slice(SANDBOX.length)) ?? [];
  if (name === '') return undefined;
  return { name, uri: rest.startsWith('/') ? rest : `/${rest}` };
}
