import { expect } from 'chai';
import { Api } from '../api';

const json = 'application/json';

const roundedVersion = [
  501,
  'not_emulated_exception',
  'es-connector-mock does not emulate versions of 2^53 or more',
] as const;

/** Refused requests: status, error type, reason. */
const refusals: readonly (readonly [method: string, target: string, body: string | undefined, ...Refusal])[] = [
  ['PUT', '/docs/_doc/1', undefined, 400, 'parse_exception', 'request body is required'],
  [
    'PUT',
    '/docs/_doc/1?op_type=delete',
    '{}',
    400,
    'illegal_argument_exception',
    "opType must be 'create' or 'index', found: [delete]",
  ],
  [
    'PUT',
    '/docs/_create/1?op_type=index',
    '{}',
    400,
    'illegal_argument_exception',
    "opType must be 'create', found: [index]",
  ],
  ['PUT', '/docs/_doc/1?version_type=best', '{}', 400, 'illegal_argument_exception', 'No version type match [best]'],
  [
    'PUT',
    '/docs/_doc/1?if_seq_no=-5',
    '{}',
    400,
    'illegal_argument_exception',
    'sequence numbers must be non negative. got [-5].',
  ],
  [
    'PUT',
    '/docs/_doc/1?if_primary_term=-5',
    '{}',
    400,
    'illegal_argument_exception',
    'primary term must be non negative. got [-5]',
  ],
  [
    'PUT',
    '/docs/_doc/1?version_type=external',
    '{}',
    ...invalid('illegal version value [-3] for version type [EXTERNAL]'),
  ],
  [
    'PUT',
    '/docs/_doc/1?version=9223372036854775808&version_type=external',
    '{}',
    400,
    'illegal_argument_exception',
    'Failed to parse long parameter [version] with value [9223372036854775808]',
  ],
  ['PUT', '/docs/_doc/1?version=1700000000123456788&version_type=external', '{}', ...roundedVersion],
  ['GET', '/docs/_doc/1?version=9007199254740992', undefined, ...roundedVersion],
  ['POST', '/_mget', '{"docs":[{"_index":"docs","_id":"1","version":9007199254740993}]}', ...roundedVersion],
  ['POST', '/docs/_bulk', '{"index":{"_id":"1","version":1700000000123456788}}\n{}\n', ...roundedVersion],
  [
    'PUT',
    '/docs/_create/1?version=1&version_type=external',
    '{}',
    ...invalid('create operations only support internal versioning. use index instead'),
  ],
  [
    'PUT',
    '/docs/_create/1?version=1',
    '{}',
    ...invalid('create operations do not support explicit versions. use index instead'),
  ],
  [
    'PUT',
    '/docs/_create/1?if_seq_no=1&if_primary_term=1',
    '{}',
    ...invalid('create operations do not support compare and set. use index instead'),
  ],
  [
    'POST',
    '/docs/_doc?op_type=index&version=1&version_type=external',
    '{}',
    ...invalid('an id must be provided if version type or value are set'),
  ],
  ['PUT', '/docs/_doc/1?pipeline=', '{}', ...invalid('pipeline cannot be an empty string')],
  [
    'PUT',
    '/docs/_doc/1?timeout=x',
    '{}',
    400,
    'illegal_argument_exception',
    'failed to parse setting [timeout] with value [x] as a time value: unit is missing or unrecognized',
  ],
  [
    'PUT',
    '/docs/_doc/1?wait_for_active_shards=some',
    '{}',
    400,
    'illegal_argument_exception',
    'cannot parse ActiveShardCount[some]',
  ],
  [
    'DELETE',
    '/docs/_doc/1?wait_for_active_shards=-1',
    undefined,
    400,
    'illegal_argument_exception',
    'shard count cannot be a negative value',
  ],
  ['DELETE', '/docs/_doc/1?if_seq_no=1', undefined, ...invalid('ifSeqNo is set, but primary term is [0]')],
  ['DELETE', '/none/_doc/1', undefined, 404, 'index_not_found_exception', 'no such index [none]'],
  [
    'PUT',
    '/docs/_doc/1?require_data_stream=true',
    '{}',
    404,
    'index_not_found_exception',
    'no such index [docs] and [require_data_stream] request flag is [true] and [docs] is not a data stream',
  ],
  [
    'GET',
    '/docs/_doc/1?fields=a',
    undefined,
    400,
    'illegal_argument_exception',
    'the parameter [fields] is no longer supported, please use [stored_fields] to retrieve stored fields or [_source] to load the field from _source',
  ],
  ['GET', '/docs/_source/1?_source=false', undefined, ...invalid('fetching source can not be disabled')],
  [
    'POST',
    '/docs/_update/1?version=1',
    '{}',
    ...invalid(
      'internal versioning can not be used for optimistic concurrency control. Please use `if_seq_no` and `if_primary_term` instead',
    ),
  ],
  ['POST', '/docs/_update/1', '{}', ...invalid('script or doc is missing')],
  [
    'POST',
    '/docs/_update/1',
    '[]',
    400,
    'x_content_parse_exception',
    '[1:1] [UpdateRequest] Expected START_OBJECT but was: START_ARRAY',
  ],
  [
    'POST',
    '/docs/_update/1',
    '{"dac":{}}',
    400,
    'x_content_parse_exception',
    '[1:2] [UpdateRequest] unknown field [dac] did you mean [doc]?',
  ],
  [
    'POST',
    '/docs/_update/1',
    '{"doc":5}',
    400,
    'x_content_parse_exception',
    "[1:8] [UpdateRequest] doc doesn't support values of type: VALUE_NUMBER",
  ],
  [
    'POST',
    '/docs/_update/1',
    '{"doc":{},"detect_noop":"maybe"}',
    400,
    'x_content_parse_exception',
    '[1:25] [UpdateRequest] failed to parse field [detect_noop]',
  ],
  [
    'POST',
    '/docs/_update/1',
    '{"script":{"sauce":""}}',
    400,
    'x_content_parse_exception',
    '[1:20] [UpdateRequest] failed to parse field [script]',
  ],
  ['POST', '/docs/_update/1', '{"doc":{}}', 404, 'document_missing_exception', '[1]: document missing'],
  ['POST', '/_mget', undefined, 400, 'parse_exception', 'request body or source parameter is required'],
  [
    'POST',
    '/_mget',
    '{"docs":[{"_id":"1"},{}]}',
    400,
    'action_request_validation_exception',
    'Validation Failed: 1: index is missing for doc 0;2: index is missing for doc 1;3: id is missing for doc 1;',
  ],
  [
    'POST',
    '/_mget',
    '{"docs":{}}',
    400,
    'parsing_exception',
    'unexpected token [START_OBJECT], expected [FIELD_NAME] or [START_ARRAY]',
  ],
  [
    'POST',
    '/_mget',
    '{"dogs":[]}',
    400,
    'parsing_exception',
    'unknown key [dogs] for a START_ARRAY, expected [docs] or [ids]',
  ],
  [
    'POST',
    '/_mget',
    '{"docs":[{"x":1}]}',
    400,
    'parse_exception',
    'failed to parse multi get request. unknown field [x]',
  ],
];

type Refusal = readonly [status: number, type: string, reason: string];

function invalid(message: string): Refusal {
  return [400, 'action_request_validation_exception', `Validation Failed: 1: ${message};`];
}

/** Documents that are none, with type and reason of the error. */
const noDocuments: readonly (readonly [body: string, type: string, reason: RegExp])[] = [
  [
    '{ not json',
    'document_parsing_exception',
    /^\[1:1\] failed to parse: \[1:3\] Unexpected character \('n' \(code 110\)\)/,
  ],
  ['{"a":1,"a":2}', 'document_parsing_exception', /^\[1:6\] failed to parse: \[1:11\] Duplicate field 'a'\n/],
  ['{"a":{"b":1,"b":2}}', 'document_parsing_exception', /Duplicate field 'b'\n/],
  ['[{}]', 'not_x_content_exception', /^Compressor detection can only be called on some xcontent bytes/],
  ['null', 'not_x_content_exception', /^Compressor detection can only be called on some xcontent bytes/],
  ['{} {}', 'illegal_argument_exception', /^Malformed content, found extra data after parsing: START_OBJECT$/],
  ['{} x', 'document_parsing_exception', /^\[1:5\] \[1:5\] Unrecognized token 'x'/],
];

describe('documents that are refused', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  for (const [method, target, body, status, type, reason] of refusals) {
    it(`refuse ${method} ${target} ${body ?? ''}`, async () => {
      const answer = await api.sendText(method, target, json, body);
      expect(answer.body.error).to.include({ type, reason });
      expect(answer.status).to.equal(status);
    });
  }

  for (const [body, type, reason] of noDocuments) {
    it(`refuse ${body} as a document, alone and in bulk`, async () => {
      const alone = await api.sendText('PUT', '/docs/_doc/1', json, body);
      expect(alone.status).to.equal(type === 'not_x_content_exception' ? 500 : 400);
      const error = alone.body.error as { type: string; reason: string };
      expect(error.type).to.equal(type);
      expect(error.reason).to.match(reason);
      const bulk = await api.sendText(
        'POST',
        '/docs/_bulk',
        'application/x-ndjson',
        `{"index":{"_id":"1"}}\n${body}\n`,
      );
      const { root_cause: _, ...rendered } = alone.body.error as Record<string, unknown>;
      expect(bulk.body).to.have.property('errors', true);
      expect(bulk.body.items).to.deep.equal([
        { index: { _index: 'docs', _id: '1', status: alone.status, error: rendered } },
      ]);
    });
  }
});
