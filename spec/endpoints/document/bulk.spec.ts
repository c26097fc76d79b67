import { expect } from 'chai';
import fc from 'fast-check';
import { readExactAction } from '../../../server/endpoints/document/bulk/exact-action';
import { PlainActions, readPlainAction } from '../../../server/endpoints/document/bulk/plain-action';
import { ElasticsearchError } from '../../../server/errors/elasticsearch-error';
import type { JsonObject } from '../../../server/json/value';
import { JsonReader } from '../../../server/json-text/reader';
import { Api, type ApiAnswer } from '../api';

/** Bodies that are rejected as a whole: error type and reason. */
const refusals: readonly (readonly [body: string, type: string, reason: string | RegExp])[] = [
  ['', 'parse_exception', 'request body is required'],
  ['\n', ...invalid('no requests added')],
  ['{"index":{"_id":"1"}}\n', ...invalid('no requests added')],
  ['{"index":{"_id":"1"}}\n{}', ...malformed('The bulk request must be terminated by a newline [\\n]')],
  ['[]\n', ...malformed('Malformed action/metadata line [1], expected START_OBJECT but found [START_ARRAY]')],
  [
    '{"delete":{"_id":"1"}}\n\n5\n',
    ...malformed('Malformed action/metadata line [3], expected START_OBJECT but found [VALUE_NUMBER]'),
  ],
  ['{}\n', ...malformed('Malformed action/metadata line [1], expected FIELD_NAME but found [END_OBJECT]')],
  [
    '{"index":null}\n{}\n',
    ...malformed('Malformed action/metadata line [1], expected START_OBJECT or END_OBJECT but found [VALUE_NULL]'),
  ],
  [
    '{"upsert":{}}\n{}\n',
    ...malformed(
      'Malformed action/metadata line [1], expected field [create], [delete], [index] or [update] but found [upsert]',
    ),
  ],
  ['{"index":{"_type":"t"}}\n{}\n', ...malformed('Action/metadata line [1] contains an unknown parameter [_type]')],
  [
    '{"index":{"_id":["1"]}}\n{}\n',
    ...malformed('Malformed action/metadata line [1], expected a simple value for field [_id] but found [START_ARRAY]'),
  ],
  [
    '{"index":{"_id":{"a":1}}}\n{}\n',
    ...malformed(
      'Malformed action/metadata line [1], expected a simple value for field [_id] but found [START_OBJECT]',
    ),
  ],
  ['{"index":{}} x\n{}\n', 'x_content_parse_exception', /^\[1:15\] Unrecognized token 'x'/],
  [
    '{"index":{}} {}\n{}\n',
    ...malformed('Malformed action/metadata line [1], unexpected data after the closing brace'),
  ],
  [
    '{"index":{},"create":{}}\n{}\n',
    ...malformed('Malformed action/metadata line [1], expected END_OBJECT but found [FIELD_NAME]'),
  ],
  ['{"index":{}\n{}\n', 'x_content_e_o_f_exception', '[1:12] Unexpected end of file'],
  ['{"index" {}}\n{}\n', 'x_content_parse_exception', /^\[1:10\] Unexpected character/],
  ['{"index":{"version_type":"x"}}\n{}\n', ...malformed('No version type match [x]')],
  ['{"index":{"if_seq_no":-9}}\n{}\n', ...malformed('sequence numbers must be non negative. got [-9].')],
  [
    '{"update":{"_id":"1","version":3}}\n{"doc":{}}\n',
    ...malformed('Update requests do not support versioning. Please use `if_seq_no` and `if_primary_term` instead'),
  ],
  [
    '{"update":{"_id":"1","require_data_stream":true}}\n{"doc":{}}\n',
    ...malformed(
      'Update requests do not support the `require_data_stream` flag, as data streams do not support update operations',
    ),
  ],
  [
    '{"delete":{"_id":"1","dynamic_templates":{"a":"b"}}}\n',
    ...malformed('Delete request in line [1] does not accept dynamic_templates'),
  ],
  [
    '{"update":{"_id":"1"}}\n{"dok":{}}\n',
    'x_content_parse_exception',
    '[1:2] [UpdateRequest] unknown field [dok] did you mean [doc]?',
  ],
  ['{"update":{"_id":"1"}}\n{}\n', ...invalid('script or doc is missing')],
  ['{"update":{}}\n{"doc":{}}\n', ...invalid('id is missing')],
  ['{"delete":{}}\n', ...invalid('id is missing')],
  ['{"index":{"_id":"1","if_seq_no":1}}\n{}\n', ...invalid('ifSeqNo is set, but primary term is [0]')],
];

function malformed(reason: string): ['illegal_argument_exception', string] {
  return ['illegal_argument_exception', reason];
}

function invalid(message: string): ['action_request_validation_exception', string] {
  return ['action_request_validation_exception', `Validation Failed: 1: ${message};`];
}

const json = 'application/json';

const text = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\\', '\n', '{', ':', ',', ' ', '}') });
const member = fc.oneof(
  fc.tuple(fc.constantFrom('_index', '_id'), text),
  fc.tuple(fc.constantFrom('_id', 'routing'), fc.constantFrom(1, true, null)),
);
const actionLine = fc
  .tuple(fc.constantFrom('index', 'create', 'update', 'delete', 'drop'), fc.array(member, { maxLength: 3 }))
  .chain(([action, members]) => {
    const inner = members.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',');
    return fc.constantFrom(`{"${action}":{${inner}}}`, `{ "${action}": {${inner}} }`, `{"${action}":{${inner},}}`);
  });

describe('bulk requests', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  beforeEach(() => api.reset());

  const bulk = (body: string, query = ''): Promise<ApiAnswer & { text: string }> =>
    api.sendText('POST', `/docs/_bulk${query}`, 'application/x-ndjson', body === '' ? undefined : body);

  for (const [body, type, reason] of refusals) {
    it(`reject ${JSON.stringify(body)}`, async () => {
      const answer = await bulk(body);
      expect(answer.status).to.equal(400);
      const error = answer.body.error as { type: string; reason: string };
      expect(error.type).to.equal(type);
      if (typeof reason === 'string') expect(error.reason).to.equal(reason);
      else expect(error.reason).to.match(reason);
      expect((await api.get('/docs/_doc/1')).status).to.equal(404);
    });
  }

  it('report the problems of all items', async () => {
    const answer = await api.sendText('POST', '/_bulk', 'application/x-ndjson', '{"index":{}}\n{}\n{"delete":{}}\n');
    const reason = 'Validation Failed: 1: index is missing;2: index is missing;3: id is missing;';
    expect(answer.body.error).to.include({ reason });
  });

  it('return one item for each action, byte for byte', async () => {
    const { text: whole } = await bulk(
      '{"index":{"_id":"1"}}\n{"a":1}\n\n{"create":{"_id":"1"}}\r\n{}\r\n{"delete":{"_id":"2"}}\n{"update":{"_id":"1"}}\n{"doc":{"a":1}}\n',
    );
    const uuid = '[\\w-]{22}';
    const shards = '"_shards":{"total":2,"successful":1,"failed":0}';
    const items = [
      `{"index":{"_index":"docs","_id":"1","_version":1,"result":"created",${shards},"_seq_no":0,"_primary_term":1,"status":201}}`,
      `{"create":{"_index":"docs","_id":"1","status":409,"error":{"type":"version_conflict_engine_exception","reason":"[1]: version conflict, document already exists (current version [1])","index_uuid":"UUID","shard":"0","index":"docs"}}}`,
      `{"delete":{"_index":"docs","_id":"2","_version":1,"result":"not_found",${shards},"_seq_no":1,"_primary_term":1,"status":404}}`,
      `{"update":{"_index":"docs","_id":"1","_version":1,"result":"noop",${shards},"_seq_no":0,"_primary_term":1,"status":200}}`,
    ];
    const pattern = `{"errors":true,"took":TOOK,"items":[${items.join(',')}]}`.replace(/[[\]{}().*+?]/g, '\\$&');
    expect(whole).to.match(new RegExp(`^${pattern.replace('TOOK', '\\d+').replace('UUID', uuid)}$`));
  });

  it('keep the text of each document as it was sent', async () => {
    const documents = ['{"a": 1.0}', '{"ü":"é😀"}', '{"long":1234567890123456789}', '{ }'];
    await bulk(documents.map((document, id) => `{"index":{"_id":"${id}"}}\n${document}\n`).join(''));
    for (const [id, document] of documents.entries()) {
      expect((await api.sendText('GET', `/docs/_source/${id}`, '', undefined)).text).to.equal(document);
    }
  });

  it('reject a document that is not valid UTF-8, and accept the others', async () => {
    const lines = ['{"index":{"_id":"1"}}\n{"a":"', '"}\n{"index":{"_id":"2"}}\n{"a":"é"}\n'];
    const body = Buffer.concat([Buffer.from(lines[0] ?? ''), Buffer.of(0xc3, 0x28), Buffer.from(lines[1] ?? '')]);
    const answer = await fetch(`${api.url}/docs/_bulk`, { method: 'POST', headers: { 'content-type': json }, body });
    const { items } = (await answer.json()) as { items: JsonObject[] };
    expect(items[0]).to.have.nested.property('index.status', 400);
    expect(items[0])
      .to.have.nested.property('index.error.reason')
      .that.matches(/Invalid UTF-8/);
    expect(items[1]).to.have.nested.property('index.result', 'created');
  });

  it('create an index before the first action, so that a delete finds it', async () => {
    const { body } = await bulk('{"delete":{"_id":"1"}}\n{"index":{"_id":"2"}}\n{}\n');
    expect((body.items as JsonObject[])[0]).to.have.nested.property('delete.result', 'not_found');
  });

  it('reject a delete in a missing index, without creating the index', async () => {
    const { body } = await bulk('{"delete":{"_id":"1"}}\n');
    expect((body.items as JsonObject[])[0]).to.have.nested.property('delete.error.type', 'index_not_found_exception');
    expect((await api.get('/docs/_doc/1')).body.error).to.include({ type: 'index_not_found_exception' });
  });

  it('show an index action with op_type create as a create', async () => {
    const { body } = await bulk('{"index":{"_id":"1","op_type":"create"}}\n{}\n');
    expect((body.items as JsonObject[])[0]).to.have.nested.property('create.result', 'created');
  });

  it('report failures with the concrete index and the assigned id', async () => {
    await api.put('/real', { aliases: { docs: {} }, mappings: { properties: { n: { type: 'integer' } } } });
    const { body } = await bulk('{"index":{}}\n{"n":"x"}\n{"update":{"_id":"1"}}\n{"doc":{}}\n');
    const [first, second] = body.items as JsonObject[];
    expect(first).to.have.nested.property('index._index', 'real');
    expect(first).to.have.nested.property('index._id').that.has.lengthOf(20);
    expect(second).to.have.nested.property('update._index', 'real');
  });

  it('list the pipelines that documents went through, on request', async () => {
    await api.put('/_ingest/pipeline/p', { processors: [{ set: { field: 'p', value: 1 } }] });
    await api.put('/_ingest/pipeline/last', { processors: [] });
    await api.put('/docs', { settings: { final_pipeline: 'last' } });
    const lines =
      '{"index":{"_id":"1","pipeline":"p"}}\n{}\n{"index":{"_id":"2","list_executed_pipelines":false}}\n{}\n';
    const { body } = await bulk(`${lines}{"update":{"_id":"1"}}\n{"doc":{"a":1}}\n`, '?list_executed_pipelines=true');
    const [first, second, third] = body.items as JsonObject[];
    expect(first).to.have.nested.property('index.executed_pipelines').that.deep.equals(['p', 'last']);
    expect(second).to.not.have.nested.property('index.executed_pipelines');
    expect(third).to.not.have.nested.property('update.executed_pipelines');
  });

  it('prefer the parameters of the line to those of the request', async () => {
    await bulk('{"index":{"_id":"1","routing":"own"}}\n{}\n{"index":{"_id":"2"}}\n{}\n', '?routing=request');
    expect((await api.get('/docs/_doc/1')).body._routing).to.equal('own');
    expect((await api.get('/docs/_doc/2')).body._routing).to.equal('request');
  });

  it('treat white space as false', async () => {
    const { body } = await bulk('{"index":{"_id":"blank","require_alias":" "}}\n{"flag":"  "}\n');
    expect(body).to.include({ errors: false });
  });

  it('read a sequence of plain action lines as they read each alone @fuzz', () => {
    const property = fc.property(fc.array(actionLine, { maxLength: 5 }), (lines) => {
      const actions = new PlainActions();
      for (const line of lines) expect(actions.read(line)).to.deep.equal(readPlainAction(line));
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('keep long texts of large bodies byte for byte', async () => {
    const texts = Array.from(
      { length: 80 },
      (_, n) => `{ "n" : ${n}.0, "text":"${'é漢'.repeat(n % 2)}${'x'.repeat(1000)}"}`,
    );
    await bulk(texts.map((text, n) => `{"index":{"_id":"long-${n}"}}\n${text}\n`).join(''));
    for (const n of [0, 1, 79]) {
      expect((await api.sendRaw('GET', `/docs/_source/long-${n}`, {})).text).to.equal(texts[n]);
    }
  });

  it('read plain action lines as the exact reader does @fuzz', () => {
    const property = fc.property(actionLine, (line) => {
      const plain = readPlainAction(line);
      if (!plain) return;
      const exact = readExactAction(new JsonReader(line), 1, { index: undefined }, undefined);
      expect(exact).to.include({ action: plain.action, index: plain.index, id: plain.id });
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('fail only in ways that Elasticsearch does, whatever the action line @fuzz', () => {
    const property = fc.property(fc.oneof(actionLine, fc.json(), fc.string()), (line) => {
      try {
        readExactAction(new JsonReader(line), 1, { index: undefined }, undefined);
      } catch (error) {
        expect(error).to.be.instanceOf(ElasticsearchError);
      }
    });
    fc.assert(property, { numRuns: 1000 });
  });
});

describe('bulk requests of clients of version 8', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());

  const type = 'application/vnd.elasticsearch+x-ndjson; compatible-with=8';
  const accept = 'application/vnd.elasticsearch+json; compatible-with=8';

  it('get warnings for what version 9 rejects', async () => {
    const lines = ['{"get":{"_id":"0"}}', '{}', '{"index":{"_id":"1"}', '{}', '{"index":{"_id":"2"}} {}', '{}'];
    const answer = await api.sendRaw('POST', '/docs/_bulk', { 'content-type': type, accept }, `${lines.join('\n')}\n`);
    expect(answer.json).to.have.property('errors', false);
    expect(answer.json).to.have.property('items').with.length(2);
    expect(answer.headers.warning).to.match(/^299 Elasticsearch-[\d.]+-[0-9a-f]{40} "Unsupported action: \[get\]\. /);
    expect(answer.headers.warning).to.include('trailing data after the closing brace');
  });
});
