import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';
import { type Format, formatOf, isVendor, type MediaType, mediaTypeHeaderError, parseMediaType } from './media-type';

/** What the headers of a request say about the bodies: checked once for each distinct pair of headers, then cached. */
export interface Negotiation {
  readonly accept: MediaType | undefined;
  readonly contentType: MediaType | undefined;
  /** Format of the request body; undefined if the type is missing or unknown to Elasticsearch. */
  readonly bodyFormat: Format | undefined;
  readonly answerFormat: Format;
  /** The content-type header of the response: its media type with the parameters of Accept. */
  readonly answerHeader: string;
  /** The headers of most responses. */
  readonly answerHeaders: Readonly<Record<string, string>>;
  /** The REST API version requested by the client, if it is not the current one. */
  readonly olderVersion: number | undefined;
}

const REMEMBERED = 200;

/** Used for a request whose headers cannot be read. */
export const PLAIN_JSON: Negotiation = {
  accept: undefined,
  contentType: undefined,
  bodyFormat: undefined,
  answerFormat: 'json',
  answerHeader: 'application/json',
  answerHeaders: { 'X-elastic-product': 'Elasticsearch', 'content-type': 'application/json' },
  olderVersion: undefined,
};

/**
 * Negotiates the media types of requests and caches the results, because clients send the same headers again and again.
 */
export class Negotiator {
  private readonly known = new Map<string, Negotiation>();
  /** The latest headers and what came of them: most clients send the same ones with all requests. */
  private latest: Parameters<Negotiator['negotiate']> = [undefined, undefined, false];
  private found: Negotiation | undefined;

  /** @param current the major version of the server; clients may ask for it, or for the one before. */
  constructor(private readonly current: number) {}

  /**
   * @param accept the Accept header, undefined if it was not sent.
   * @throws ElasticsearchError 400 media_type_header_exception.
   */
  negotiate(accept: string | undefined, contentType: string | undefined, hasBody: boolean): Negotiation {
    const { latest, found } = this;
    if (found && accept === latest[0] && contentType === latest[1] && hasBody === latest[2]) return found;
    const negotiation = this.lookUp(accept, contentType, hasBody);
    this.latest = [accept, contentType, hasBody];
    this.found = negotiation;
    return negotiation;
  }

  private lookUp(accept: string | undefined, contentType: string | undefined, hasBody: boolean): Negotiation {
    const key = `${accept}\n${contentType}\n${hasBody}`;
    const known = this.known.get(key);
    if (known) return known;
    const negotiation = negotiate(accept, contentType, hasBody, this.current);
    if (this.known.size < REMEMBERED) this.known.set(key, negotiation);
    return negotiation;
  }
}

function negotiate(
  acceptHeader: string | undefined,
  typeHeader: string | undefined,
  hasBody: boolean,
  current: number,
): Negotiation {
  const accept = parseHeader('Accept', acceptHeader);
  const contentType = parseHeader('Content-Type', typeHeader);
  const olderVersion = checkVersions(accept, contentType, hasBody, current);
  const chosen = [accept, contentType].find((type) => formatOf(type) !== undefined);
  const answerFormat = formatOf(chosen) ?? 'json';
  const answerType = `application/${chosen && isVendor(chosen) ? 'vnd.elasticsearch+' : ''}${answerFormat}`;
  const bodyFormat = formatOf(contentType);
  const answerHeader = withParameters(answerType, accept);
  return {
    accept,
    contentType,
    bodyFormat,
    answerFormat,
    answerHeader,
    answerHeaders: { ...PLAIN_JSON.answerHeaders, 'content-type': answerHeader },
    olderVersion,
  };
}

/**
 * The content-type header of a response, which repeats the parameters of Accept (RestResponse, AbstractRestChannel).
 */
export function withParameters(type: string, accept: MediaType | undefined): string {
  if (!accept || accept.parameters.size === 0) return type;
  return [type, ...[...accept.parameters].map(([name, value]) => `${name}=${value}`)].join(';');
}

function parseHeader(name: string, header: string | undefined): MediaType | undefined {
  try {
    return parseMediaType(name, header);
  } catch (error) {
    throw error instanceof ElasticsearchError ? mediaTypeHeaderError(name, error) : error;
  }
}

/** The error for a header that was sent twice. */
export function duplicateHeader(name: string): ElasticsearchError {
  return mediaTypeHeaderError(name, illegalArgument(`Incorrect header [${name}]. Only one value should be provided`));
}

/** RestCompatibleVersionHelper.getCompatibleVersion. @returns the version before the current one, if it was asked for */
function checkVersions(
  accept: MediaType | undefined,
  contentType: MediaType | undefined,
  hasBody: boolean,
  current: number,
): number | undefined {
  const acceptVersion = versionOf(accept);
  const typeVersion = versionOf(contentType);
  checkVersion('Accept', accept, acceptVersion, current);
  const older = acceptVersion === current ? undefined : acceptVersion;
  if (!hasBody) return older;
  checkVersion('Content-Type', contentType, typeVersion, current);
  if ((acceptVersion ?? current) !== (typeVersion ?? current)) {
    throw versionError(accept, contentType, ' and the compatible versions must match');
  }
  if ((acceptVersion === undefined) !== (typeVersion === undefined)) throw versionError(accept, contentType, '');
  return older;
}

function versionOf(type: MediaType | undefined): number | undefined {
  const text = type && isVendor(type) ? type.parameters.get('compatible-with') : undefined;
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

function checkVersion(header: string, type: MediaType | undefined, version: number | undefined, current: number): void {
  if (version === undefined || version === current || version === current - 1) return;
  const found = `but found ${version}. ${header}=${type?.header}`;
  throw mediaTypeHeaderError(
    'Accept, Content-Type',
    statusError(`${header} version must be either version ${current} or ${current - 1}, ${found}`),
  );
}

function versionError(accept: MediaType | undefined, contentType: MediaType | undefined, more: string) {
  const sent = `Accept=${accept?.header ?? null}, Content-Type=${contentType?.header ?? null}`;
  const rule = 'A compatible version is required on both Content-Type and Accept headers if either one has requested';
  return mediaTypeHeaderError('Accept, Content-Type', statusError(`${rule} a compatible version${more}. ${sent}`));
}

function statusError(reason: string): ElasticsearchError {
  return new ElasticsearchError('status_exception', reason, { status: 400 });
}
