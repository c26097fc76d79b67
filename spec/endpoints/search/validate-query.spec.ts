import { expect } from 'chai';
import { Api } from '../api';

/** Queries, and how a real node of 9.1.0 explains them. */
const EXPLAINED: [query: string, explanation: string][] = [
  ['{"match_all":{}}', '+*:* #FieldExistsQuery [field=_primary_term]'],
  ['{"match_all":{"boost":2}}', '+(*:*)^2.0 #FieldExistsQuery [field=_primary_term]'],
  ['{"match_none":{}}', 'MatchNoDocsQuery("User requested "match_none" query.")'],
  ['{"term":{"k":{"value":"a","boost":2}}}', '(k:a)^2.0'],
  ['{"term":{"n":1}}', 'n:[1 TO 1]'],
  ['{"term":{"n":1.5}}', 'MatchNoDocsQuery("Value [1.5] has a decimal part")'],
  ['{"term":{"f":1.5}}', 'f:[1.5 TO 1.5]'],
  ['{"term":{"b":true}}', 'b:T'],
  ['{"term":{"ip":"10.0.0.1"}}', 'ip:[10.0.0.1 TO 10.0.0.1]'],
  ['{"term":{"unmapped":"a"}}', 'MatchNoDocsQuery("The "term" query is against a field that does not exist")'],
  ['{"terms":{"k":["b","a"]}}', 'k:(a b)'],
  ['{"terms":{"k":[]}}', 'MatchNoDocsQuery("The "terms" query was rewritten to a "match_none" query.")'],
  ['{"match":{"t":"foo bar"}}', 't:foo t:bar'],
  ['{"match":{"t":{"query":"foo bar","operator":"and"}}}', '+t:foo +t:bar'],
  ['{"match":{"t":""}}', 'MatchNoDocsQuery("Matching no documents because no terms present")'],
  ['{"match":{"unmapped":"x"}}', 'MatchNoDocsQuery("unmapped fields [unmapped]")'],
  ['{"match_phrase":{"t":{"query":"foo bar","slop":2}}}', '+t:"foo bar"~2 #FieldExistsQuery [field=_primary_term]'],
  ['{"range":{"n":{"gte":1,"lt":5}}}', 'IndexOrDocValuesQuery(indexQuery=n:[1 TO 4], dvQuery=n:[1 TO 4])'],
  [
    '{"range":{"n":{"gt":1}}}',
    'IndexOrDocValuesQuery(indexQuery=n:[2 TO 9223372036854775807], dvQuery=n:[2 TO 9223372036854775807])',
  ],
  ['{"range":{"d":{"gte":"soon"}}}', 'MatchNoDocsQuery("The "range" query was rewritten to a "match_none" query.")'],
  ['{"range":{"unmapped":{"gte":1}}}', 'MatchNoDocsQuery("The "range" query was rewritten to a "match_none" query.")'],
  ['{"exists":{"field":"n"}}', '+ConstantScore(FieldExistsQuery [field=n]) #FieldExistsQuery [field=_primary_term]'],
  ['{"exists":{"field":"unmapped"}}', 'MatchNoDocsQuery("The "exists" query was rewritten to a "match_none" query.")'],
  ['{"prefix":{"k":"a"}}', '+k:a* #FieldExistsQuery [field=_primary_term]'],
  ['{"wildcard":{"k":"a*b"}}', '+k:a*b #FieldExistsQuery [field=_primary_term]'],
  ['{"regexp":{"k":"a.*"}}', '+k:/a.*/ #FieldExistsQuery [field=_primary_term]'],
  ['{"ids":{"values":[]}}', 'MatchNoDocsQuery("The "ids" query was rewritten to a "match_none" query.")'],
  [
    '{"bool":{"must":[{"term":{"k":"a"}}],"filter":[{"term":{"n":1}}],"must_not":[{"term":{"k":"c"}}],"should":[{"term":{"k":"d"}}]}}',
    '+k:a -k:c k:d #n:[1 TO 1]',
  ],
  ['{"bool":{"should":[{"term":{"k":"a"}},{"term":{"k":"b"}}],"minimum_should_match":1}}', '(k:a k:b)~1'],
  ['{"bool":{}}', '+*:* #FieldExistsQuery [field=_primary_term]'],
  ['{"bool":{"must_not":[{"term":{"k":"c"}}]}}', '+(-k:c #*:*) #FieldExistsQuery [field=_primary_term]'],
  ['{"bool":{"must":[{"match_all":{}}]}}', '+(+*:*) #FieldExistsQuery [field=_primary_term]'],
  ['{"bool":{"must":[{"match":{"t":"a b"}},{"term":{"k":"x"}}]}}', '+(t:a t:b) +k:x'],
  ['{"constant_score":{"filter":{"term":{"k":"a"}}}}', 'ConstantScore(k:a)'],
  [
    '{"dis_max":{"queries":[{"match":{"t":"a b"}},{"term":{"k":"b"}}]}}',
    '+((t:a t:b) | k:b) #FieldExistsQuery [field=_primary_term]',
  ],
  ['{"nested":{"path":"nn","query":{"term":{"nn.x":1}}}}', 'ToParentBlockJoinQuery (nn.x:[1 TO 1])'],
  ['{"wrapper":{"query":"eyJ0ZXJtIjp7ImsiOiJhIn19"}}', 'k:a'],
];

/** Bodies, and why a real node of 9.1.0 finds them invalid. */
const INVALID: [body: string, error: string][] = [
  [
    '{"query":{"match_al":{}}}',
    'org.elasticsearch.common.ParsingException: unknown query [match_al] did you mean any of [match_all, match, match_none, match_phrase]?; org.elasticsearch.xcontent.NamedObjectNotFoundException: [1:22] unknown field [match_al]',
  ],
  [
    '{"query":{"term":{"k":["a"]}}}',
    'org.elasticsearch.common.ParsingException: [term] query does not support array of values',
  ],
  [
    '{"query":{"term":{}}}',
    'org.elasticsearch.common.ParsingException: Failed to parse; java.lang.IllegalArgumentException: field name is null or empty',
  ],
  [
    '{"query":{"bool":{"bogus":1}}}',
    'org.elasticsearch.common.ParsingException: Failed to parse; org.elasticsearch.xcontent.XContentParseException: [1:19] [bool] unknown field [bogus]',
  ],
  [
    '{"query":{"bool":{"must":[{"boool":{}}]}}}',
    'org.elasticsearch.common.ParsingException: Failed to parse; org.elasticsearch.xcontent.XContentParseException: [1:36] [bool] failed to parse field [must]',
  ],
  [
    '{"query":{}}',
    'org.elasticsearch.common.ParsingException: Failed to parse; java.lang.IllegalArgumentException: query malformed, empty clause found at [1:11]',
  ],
  [
    '{"query"',
    'org.elasticsearch.common.ParsingException: Failed to parse; org.elasticsearch.xcontent.XContentEOFException: [1:9] Unexpected end of file',
  ],
  ['{"bogus":1}', 'org.elasticsearch.common.ParsingException: request does not support [bogus]'],
  [
    '{"query":{"wrapper":{"query":"!!!"}}}',
    'org.elasticsearch.common.ParsingException: Failed to parse; org.elasticsearch.xcontent.XContentParseException: [1:32] Failed to decode VALUE_STRING as base64 (MIME-NO-LINEFEEDS): Illegal character \'!\' (code 0x21) in base64 content\n at [Source: (byte[])"{"query":{"wrapper":{"query":"!!!"}}}"; line: 1, column: 32]',
  ],
  [
    '{"query":{"wrapper":{"query":""}}}',
    'org.elasticsearch.common.ParsingException: Failed to parse; java.lang.IllegalArgumentException: query source text cannot be null or empty',
  ],
  [
    '{"query":{"wrapper":{"query":5}}}',
    'org.elasticsearch.common.ParsingException: Failed to parse; org.elasticsearch.xcontent.XContentParseException: [1:31] Current token (VALUE_NUMBER_INT) not VALUE_STRING or VALUE_EMBEDDED_OBJECT, can not access as binary\n at [Source: (byte[])"{"query":{"wrapper":{"query":5}}}"; line: 1, column: 31]',
  ],
  ['{"query":{"wrapper":{}}}', 'org.elasticsearch.common.ParsingException: [wrapper] query malformed'],
];

const MAPPINGS = {
  properties: {
    n: { type: 'long' },
    t: { type: 'text' },
    d: { type: 'date' },
    k: { type: 'keyword' },
    b: { type: 'boolean' },
    ip: { type: 'ip' },
    f: { type: 'double' },
    nn: { type: 'nested', properties: { x: { type: 'long' } } },
  },
};

describe('validated queries', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    await api.put('/i', { mappings: MAPPINGS });
  });
  after(() => api.stop());

  const validate = async (body: string, parameters = 'explain=true') =>
    (await api.sendText('POST', `/i/_validate/query?${parameters}`, 'application/json', body)).body;

  for (const [query, explanation] of EXPLAINED) {
    it(`explains ${query}`, async () => {
      const { valid, explanations } = await validate(`{"query":${query}}`);
      expect({ valid, explanations }).to.deep.equal({
        valid: true,
        explanations: [{ index: 'i', valid: true, explanation }],
      });
    });
  }

  for (const [body, error] of INVALID) {
    it(`refuses ${body}`, async () => {
      expect(await validate(body)).to.deep.equal({ valid: false, error });
      expect(await validate(body, '')).to.deep.equal({ valid: false });
    });
  }

  it('needs a query if there is a body', async () => {
    expect((await validate('{}')).error).to.include({ type: 'action_request_validation_exception' });
  });

  it('shows the shard if all of them are asked', async () => {
    const { explanations } = await validate('{"query":{"term":{"k":"a"}}}', 'all_shards=true');
    expect(explanations).to.deep.equal([{ index: 'i', shard: 0, valid: true, explanation: 'k:a' }]);
  });
});
