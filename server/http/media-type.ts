import { ElasticsearchError, illegalArgument } from '../errors/elasticsearch-error';

export type Format = 'json' | 'yaml' | 'cbor' | 'smile';

/** A parsed Accept or Content-Type header (ParsedMediaType). */
export interface MediaType {
  /** As sent. */
  readonly header: string;
  /** `application/json`, in lower case, without parameters. */
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const KNOWN: Readonly<Record<string, Format>> = {
  'application/json': 'json',
  'application/x-ndjson': 'json',
  'application/*': 'json',
  'application/smile': 'smile',
  'application/yaml': 'yaml',
  'application/cbor': 'cbor',
  'application/vnd.elasticsearch+json': 'json',
  'application/vnd.elasticsearch+x-ndjson': 'json',
  'application/vnd.elasticsearch+smile': 'smile',
  'application/vnd.elasticsearch+yaml': 'yaml',
  'application/vnd.elasticsearch+cbor': 'cbor',
};

const TOKEN = /^[a-zA-Z0-9!#$%&'*+\-.^_`|~]+$/;

/**
 * Parses a single header value (ParsedMediaType.parseMediaType).
 *
 * @returns undefined if Elasticsearch treats the header as absent: a list, or a wildcard.
 * @throws ElasticsearchError illegal_argument_exception, to be wrapped by the caller.
 */
export function parseMediaType(name: string, header: string | undefined): MediaType | undefined {
  if (header === undefined) return undefined;
  if (header === '') throw illegalArgument(`Header [${name}] cannot be empty.`);
  if (header.includes(',') || header.trim() === '*/*') return undefined;
  const [typeText = '', ...parameterTexts] = header.toLowerCase().split(';');
  const type = typeText.trim().split('/');
  if (type.length !== 2 || !type.every((part) => TOKEN.test(part.trim()))) {
    throw illegalArgument(`invalid media-type [${header}]`);
  }
  const parameters = new Map<string, string>();
  for (const text of parameterTexts) {
    if (text.trim() === '') continue;
    const [key, value, ...more] = text.trim().split('=');
    if (key === undefined || value === undefined || more.length > 0 || /\s/.test(key) || /\s/.test(value)) {
      throw illegalArgument(`invalid parameters for header [${header}]`);
    }
    parameters.set(key, value);
  }
  return { header, name: type.map((part) => part.trim()).join('/'), parameters };
}

/** The format of a media type that Elasticsearch knows; undefined for any other. */
export function formatOf(type: MediaType | undefined): Format | undefined {
  return type && Object.hasOwn(KNOWN, type.name) ? KNOWN[type.name] : undefined;
}

/** True for the types with `compatible-with`. */
export function isVendor(type: MediaType): boolean {
  return type.name.startsWith('application/vnd.elasticsearch+');
}

/** The media type requested by the `format` parameter (XContentType.fromFormat); undefined if unknown. */
export function fromFormatParameter(value: string | undefined): { format: Format; name: string } | undefined {
  if (value === undefined) return undefined;
  const text = value.toLowerCase();
  const short = /^(vnd_)?(json|yaml|cbor|smile)$/.exec(text);
  if (short) {
    const format = short[2] as Format;
    return { format, name: short[1] ? `application/vnd.elasticsearch+${format}` : `application/${format}` };
  }
  return Object.hasOwn(KNOWN, text)
    ? { format: KNOWN[text] as Format, name: text.replace('x-ndjson', 'json') }
    : undefined;
}

/** Wraps an error about a header in one that names the header (MediaTypeHeaderException). */
export function mediaTypeHeaderError(headers: string, cause: ElasticsearchError): ElasticsearchError {
  return new ElasticsearchError('media_type_header_exception', `Invalid media-type value on headers [${headers}]`, {
    causedBy: cause,
  });
}
