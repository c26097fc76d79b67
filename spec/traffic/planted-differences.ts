/** The requests whose answers are changed, and others. */
export const STEPS = `suite: planted
cases:
  - name: all
    steps:
      - do: PUT /_connector/a
        body: { name: A }
      - do: GET /_connector/a
      - do: PUT /_connector/a/_status
        body: { status: nope }
        status: 400
      - do: PUT /docs/_doc/1
        body: '{"title":"Report","n":1.0,"long":1234567890123456789,"flag":true,"tags":["a","b"],"at":"2001-01-01T00:00:00Z"}'
      - do: PUT /docs/_doc/2?refresh
        body: { title: Report of all reports }
      - do: GET /docs/_doc/1
      - do: POST /docs/_search
        body: { query: { match: { title: report } } }
      - do: POST /docs/_doc?refresh
        body: { title: another }
        save: { _id: id }
      - do: GET /docs/_doc/\${id}
      - do: GET /docs/_search?scroll=1m&q=report
        save: { _scroll_id: scroll }
      - do: DELETE /_search/scroll
        body: { scroll_id: "\${scroll}" }
      - do: GET /_cat/count/docs
      - do: GET /_cat/indices?v
      - do: GET /
`;

/** A difference, planted in the answers of a mock. */
export interface PlantedDifference {
  /** The request whose answer is changed. */
  readonly request: string;
  /** What it is found at. */
  readonly at: string;
  readonly status?: number;
  /** Headers to change; undefined removes one. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly text?: (text: string) => string;
}

const SEARCH = 'POST /docs/_search';
const REFUSED = 'PUT /_connector/a/_status';
const DOCUMENT = 'GET /docs/_doc/1';

const replace =
  (what: string | RegExp, by: string) =>
  (text: string): string =>
    text.replace(what, by);

export const plantedDifferences: Readonly<Record<string, PlantedDifference>> = {
  'another status': { request: 'PUT /_connector/a', at: 'status', status: 200 },
  'another charset': {
    request: DOCUMENT,
    at: 'header content-type',
    headers: { 'content-type': 'application/json; charset=utf-8' },
  },
  'a missing product header': {
    request: DOCUMENT,
    at: 'header x-elastic-product',
    headers: { 'x-elastic-product': undefined },
  },
  'a warning': { request: DOCUMENT, at: 'header warning', headers: { warning: '299 Elasticsearch-9.6.0-abc "old"' } },
  'another location': { request: 'PUT /docs/_doc/1', at: 'header location', headers: { location: '/docs/_doc/2' } },
  'another value in a document': { request: DOCUMENT, at: '_source.title', text: replace('Report', 'Rapport') },
  'a missing value': { request: DOCUMENT, at: '_source.flag', text: replace('"flag":true,', '') },
  'an additional value': { request: DOCUMENT, at: 'extra', text: replace('{', '{"extra":1,') },
  'null for a missing value': { request: DOCUMENT, at: '_routing', text: replace('{', '{"_routing":null,') },
  'a text for a number': { request: DOCUMENT, at: '_version', text: replace('"_version":1', '"_version":"1"') },
  'another form of a number': { request: DOCUMENT, at: '_source.n', text: replace('1.0', '1') },
  'another long': {
    request: DOCUMENT,
    at: '_source.long',
    text: replace('1234567890123456789', '1234567890123456788'),
  },
  'another boolean': { request: DOCUMENT, at: '_source.flag', text: replace('"flag":true', '"flag":false') },
  'another version': { request: DOCUMENT, at: '_version', text: replace('"_version":1', '"_version":2') },
  'another sequence number': {
    request: 'PUT /docs/_doc/2',
    at: '_seq_no',
    text: replace('"_seq_no":1', '"_seq_no":2'),
  },
  'another time in a document': { request: DOCUMENT, at: '_source.at', text: replace('2001-01-01', '2001-01-02') },
  'another order of keys in a document': {
    request: DOCUMENT,
    at: 'order of _source',
    text: replace('"flag":true,"tags":["a","b"]', '"tags":["a","b"],"flag":true'),
  },
  'a list in place of a value': { request: DOCUMENT, at: '_source.title', text: replace('"Report"', '["Report"]') },
  'an empty answer': { request: DOCUMENT, at: 'body', text: () => '' },
  'text in place of JSON': { request: DOCUMENT, at: 'body', text: () => '<html>' },
  'other words in an error': { request: REFUSED, at: 'error.caused_by.reason', text: replace(': nope', ': nobe') },
  'another type of error': { request: REFUSED, at: 'error.caused_by.type', text: replace('illegal', 'legal') },
  'an error without its cause': {
    request: REFUSED,
    at: 'error.root_cause',
    text: replace(/"root_cause":\[.*?\],/, ''),
  },
  'another order of keys in an error': {
    request: REFUSED,
    at: 'order of body',
    text: replace(/^\{"error":(.*),"status":400\}$/, '{"status":400,"error":$1}'),
  },
  'another total': { request: SEARCH, at: 'hits.total.value', text: replace('"value":2', '"value":3') },
  'another score': { request: SEARCH, at: 'hits.max_score', text: replace(/"max_score":0\.\d/, '"max_score":0.9') },
  'a missing hit': {
    request: SEARCH,
    at: 'hits.hits',
    text: (text) => {
      const body = JSON.parse(text);
      body.hits.hits.pop();
      return JSON.stringify(body);
    },
  },
  'another order of hits': {
    request: SEARCH,
    at: 'hits.hits.0._id',
    text: (text) => {
      const body = JSON.parse(text);
      body.hits.hits.reverse();
      return JSON.stringify(body);
    },
  },
  'another count in a table': { request: 'GET /_cat/count/docs', at: 'body', text: replace(/ 3\n/, ' 4\n') },
  'a line too many in a table': {
    request: 'GET /_cat/count/docs',
    at: 'body',
    text: (text) => `${text}${text}`,
  },
};
