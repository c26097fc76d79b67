import type { Attack, Outcome } from '../server';

/** Responses of status 500 that Elasticsearch gives, too: what the response says, and what leads to it. */
const KNOWN: readonly (readonly [says: RegExp, reason: string])[] = [
  [/not_x_content_exception/, 'YAML without `---` at its start (NotXContentException has no status of its own)'],
  [/parser for .{1,60}did not end on END_/, 'a list or an object where the parser of a connector reads another one'],
  [/expected value but got/, 'a list or an object inside of a list of texts (AbstractXContentParser)'],
  [
    /must be read-only to resize index/,
    'an index that is cloned, split or shrunk without a write block (TransportResizeAction)',
  ],
  [/isNativeConnector/, 'index_name of a connector without is_native (ConnectorIndexService)'],
  [/Index 0 out of bounds for length 0/, 'filtering that is an empty list (ConnectorIndexService)'],
  [/cannot be cast to class/, 'a value of another class than the code expects (ConfigurationUtils, by-query requests)'],
  [/No group \d/, 'a replacement that names a group which its pattern does not have (java.util.regex.Matcher)'],
  [/unsupported_operation_exception/, 'a script that returns or changes what cannot be (LeafDocLookup)'],
  [/fail_processor_exception/, 'a document that the processor [fail] is for (FailProcessorException has no status)'],
  [/"(date_time|zone_rules)_exception/, 'a time zone that does not exist (java.time.ZoneId.of)'],
  [/null_pointer_exception/, 'null, or no body, where the code expects a value'],
  [
    /There are no shards to ask|more than one write index/,
    'a state that Elasticsearch asserts (IllegalStateException)',
  ],
  [
    /"reason":"java\.lang\.IllegalArgumentException: (?:[^"\\]|\\.){0,300}","processor_type"/,
    'a processor that an unchecked exception refuses (ConfigurationUtils, ExceptionsHelper.convertToElastic)',
  ],
  [/Can't get (boolean value|text) on a START_OBJECT/, 'an object where a parser reads a scalar (XContentParser)'],
];

/** What is wrong with a response; undefined if nothing is. */
export function faultOf({ status, text, failure }: Outcome): string | undefined {
  if (failure !== undefined) return `no answer: ${failure}`;
  if (status !== 500) return undefined;
  return text.includes('please report this') ? `fault: ${reportedFault(text)}` : undefined;
}

/** The type and the reason of a 500, without what differs from one request to the next. */
export function kindOf500({ text }: Outcome): string {
  const plain = text.replaceAll(/\\\\?\n?\s*\\ ?/g, '');
  const type = /([a-z]+_)+(exception|error)/.exec(plain)?.[0].replace(/^dtype./, '') ?? 'no type';
  const reason = /reason\W*([^"\n]*)/.exec(plain.slice(plain.indexOf(type)))?.[1] ?? '';
  return `${type}: ${reason.replaceAll(/\[[^\]]*\]|\d+/g, '…').slice(0, 100)}`;
}

export function reasonOf500(text: string): string | undefined {
  return KNOWN.find(([says]) => says.test(text))?.[1];
}

/** The message and the place in the code, which tell one fault from another. */
function reportedFault(text: string): string {
  const reported = text.slice(text.indexOf('please report this'));
  return /please report this: ([^\\]{0,120}(?:\\n +at [^\\]{0,40})?)/.exec(reported)?.[1] ?? reported.slice(0, 150);
}

/** A request in one line. */
export function shown({ method = 'POST', path, body, type = 'application/json', gzip }: Attack, most: number): string {
  const line = `${method} ${path.slice(0, 200)}`;
  if (body === undefined) return line;
  const text =
    body instanceof Uint8Array
      ? Buffer.from(body).toString('hex')
      : typeof body === 'string'
        ? body
        : JSON.stringify(body);
  return `${line} ${type}${gzip ? ' gzip' : ''} ${text.length} ${text.slice(0, most)}`;
}
