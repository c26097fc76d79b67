import type { JsonValue } from '../../server/json/value';

type Step = [method: string, target: string, text?: string];

/** What leads up to a request, the request, and some values of what a real node (9.1.0) answers, by their paths. */
export const ANSWERED: [what: string, steps: Step[], status: number, values: Record<string, JsonValue>][] = [
  [
    'an index blocked for reading, in a list of documents',
    [
      ['PUT', '/i/_settings', '{"index.blocks.read":true}'],
      ['POST', '/_mget', '{"docs":[{"_index":"i","_id":"1"}]}'],
    ],
    200,
    {
      'docs.0.error.root_cause.0': {
        type: 'cluster_block_exception',
        reason: 'index [i] blocked by: [FORBIDDEN/7/index read (api)];',
      },
    },
  ],
  [
    'the cause of a nested path that is not there',
    [['POST', '/i/_search', '{"query":{"nested":{"path":"n","query":{"match_all":{}}}}}']],
    400,
    {
      'error.failed_shards.0.reason.caused_by': {
        type: 'illegal_state_exception',
        reason: '[nested] failed to find nested object under path [n]',
      },
    },
  ],
  [
    'no maximum score for a sort by more than the score',
    [['POST', '/i/_search', '{"sort":["_score","_doc"]}']],
    200,
    { 'hits.max_score': null, 'hits.hits.0._score': 1 },
  ],
  [
    'a scroll id that ends too early',
    [['POST', '/_search/scroll', '{"scroll_id":"asdasdas"}']],
    400,
    { 'error.caused_by': { type: 'e_o_f_exception', reason: null } },
  ],
  [
    'a scroll id that is not base64',
    [['POST', '/_search/scroll', '{"scroll_id":"x!"}']],
    400,
    { 'error.caused_by': { type: 'i_o_exception', reason: 'Illegal base64 character 0x21' } },
  ],
  [
    'a key without its closing quote',
    [['PUT', '/i/_doc/2', '{"a:1}']],
    400,
    {
      'error.caused_by.reason': '[1:7] Unexpected end of file',
      'error.caused_by.caused_by.reason':
        'Unexpected end-of-input in field name\n at [Source: (byte[])"{"a:1}"; line: 1, column: 7]',
    },
  ],
  [
    'a string without its closing quote',
    [['POST', '/_mget', '{"ids":["1]}']],
    400,
    {
      'error.type': 'x_content_parse_exception',
      'error.reason':
        '[1:13] Unexpected end-of-input in VALUE_STRING\n at [Source: (byte[])"{"ids":["1]}"; line: 1, column: 13]',
    },
  ],
  [
    'a mapping that ends too early',
    [['PUT', '/i/_mapping', '{"properties":{']],
    400,
    {
      'error.type': 'x_content_parse_exception',
      'error.caused_by.type': 'json_e_o_f_exception',
      'error.reason':
        '[1:16] Unexpected end-of-input: expected close marker for Object (start marker at [Source: (byte[])"{"properties":{"; line: 1, column: 15])\n' +
        ' at [Source: (byte[])"{"properties":{"; line: 1, column: 16]',
    },
  ],
  [
    'an unknown parameter beside a faulty body, which counts more',
    [['POST', '/i/_search?foo=bar', '{"query":{"bool":{"zzz":[]}}}']],
    400,
    { 'error.reason': '[1:19] [bool] unknown field [zzz]' },
  ],
  [
    'unknown sections of a mapping, in the order of a hash map',
    [['PUT', '/i/_mapping', '{"foo":{"z":1,"type":2,"abc":[{"x":1,"type":2}]},"bar":1}']],
    400,
    {
      'error.caused_by.reason':
        'Root mapping definition has unsupported parameters:  [bar : 1] [foo : {abc=[{x=1, type=2}], z=1, type=2}]',
    },
  ],
  [
    'an unknown parameter of a point',
    [['PUT', '/i/_mapping', '{"properties":{"g":{"type":"geo_point","x":1}}}']],
    400,
    { 'error.caused_by.reason': 'unknown parameter [x] on mapper [g] of type [geo_point]' },
  ],
  [
    'properties that are no map',
    [['PUT', '/i/_mapping', '{"properties":{"o":{"properties":1}}}']],
    400,
    { 'error.caused_by': { type: 'parse_exception', reason: 'properties must be a map type' } },
  ],
  [
    'a query that cannot be read, for an index that is not there',
    [['POST', '/nope/_validate/query', '{"query":{"boool":{}}}']],
    200,
    { valid: false },
  ],
  [
    'a flag that is a number',
    [['POST', '/i/_search', '{"version":1}']],
    400,
    {
      'error.reason':
        '[1:13] Current token (VALUE_NUMBER_INT) not of boolean type\n at [Source: (byte[])"{"version":1}"; line: 1, column: 13]',
    },
  ],
  [
    'a sort that is no object',
    [['POST', '/i/_search', '{"sort":{"k":"asc","a":1.5}}']],
    400,
    { 'error.reason': '[1:27] [field_sort] Expected START_OBJECT but was: END_OBJECT' },
  ],
  [
    'a query inside a bool query without its field, at its end',
    [['POST', '/i/_search', '{"query":{"bool":{"filter":{"term":{"k":null}}}}}']],
    400,
    {
      'error.reason': '[1:45] [bool] failed to parse field [filter]',
      'error.caused_by.reason': 'field name is null or empty',
    },
  ],
  [
    'a text where a long is searched for',
    [['POST', '/i/_search', '{"query":{"term":{"a":"x"}}}']],
    400,
    {
      'error.failed_shards.0.reason.caused_by': {
        type: 'number_format_exception',
        reason: 'For input string: "x"',
      },
    },
  ],
  [
    'a point in time whose id is not base64',
    [['POST', '/_search', '{"pit":{"id":"x"}}']],
    400,
    {
      'error.reason': '[1:14] [pit] failed to parse field [id]',
      'error.caused_by.reason': 'Input byte[] should at least have 2 bytes for base64 bytes',
    },
  ],
  [
    'a value of dynamic that there is not',
    [['PUT', '/i/_mapping', '{"properties":{"o":{"dynamic":"x","properties":{}}}}']],
    400,
    { 'error.caused_by.reason': 'Could not convert [dynamic.dynamic] to boolean' },
  ],
  [
    'a list inside a list of terms',
    [['POST', '/i/_search', '{"query":{"terms":{"k":[[],"a"]}}}']],
    400,
    { 'error.reason': '[terms] query does not support [k]', 'error.col': 28 },
  ],
  [
    'a field without a name',
    [['POST', '/i/_search', '{"query":{"exists":{"field":""}}}']],
    400,
    { 'error.reason': 'field name is null or empty' },
  ],
  [
    'a match without a field',
    [['POST', '/i/_search', '{"query":{"match":{}}}']],
    400,
    { 'error.reason': 'No text specified for text query', 'error.col': 20 },
  ],
  [
    'a size beyond an int',
    [['POST', '/i/_search', '{"size":10000000000}']],
    400,
    {
      'error.reason':
        '[1:20] Numeric value (10000000000) out of range of int (-2147483648 - 2147483647)\n at [Source: (byte[])"{"size":10000000000}"; line: 1, column: 20]',
      'error.caused_by.type': 'input_coercion_exception',
    },
  ],
  [
    'a wrapped query that cannot be read, for an index that is not there',
    [['POST', '/nope/_search', '{"query":{"wrapper":{"query":"eyJtYXRjaF9hbCI6IHt9fQ=="}}}']],
    404,
    { 'error.type': 'index_not_found_exception' },
  ],
  [
    'an unknown section of a new index, before an unknown parameter',
    [['PUT', '/new?routing=r', '{"nonsense":{}}']],
    400,
    { 'error.reason': 'unknown key [nonsense] for create index' },
  ],
  [
    'a point in time to close that is not base64',
    [['DELETE', '/_pit', '{"id":1}']],
    400,
    { 'error.reason': 'Input byte[] should at least have 2 bytes for base64 bytes' },
  ],
  [
    'no actions on aliases',
    [['POST', '/_aliases', '{}']],
    400,
    { 'error.type': 'illegal_argument_exception', 'error.reason': 'No action specified' },
  ],
  [
    'the timeout of a bulk request without a unit',
    [['POST', '/_bulk?timeout=1', '{"delete":{"_index":"i","_id":"1"}}\n']],
    400,
    {
      'error.reason':
        'failed to parse setting [timeout] with value [1] as a time value: unit is missing or unrecognized',
    },
  ],
];
