import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../server';
import { RawClient } from '../conformance/client';

const LIMIT = 200_000;
const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** Requests that should never be sent, with the status and part of the expected response. */
const refused: [
  title: string,
  method: string,
  target: string,
  body: string | undefined,
  status: number,
  text: string,
][] = [
  ['a body that ends early', 'PUT', '/_connector/c2', '{"name":', 400, 'x_content_e_o_f_exception'],
  ['a body that is a list', 'PUT', '/_connector/c2', '[]', 400, 'Expected START_OBJECT but was: START_ARRAY'],
  ['a body that is a string', 'PUT', '/_connector/c2', '"x"', 400, 'Expected START_OBJECT but was: VALUE_STRING'],
  ['a null byte in a body', 'PUT', '/_connector/c2', '{"name":"a\u0000b"}', 400, 'CTRL-CHAR, code 0'],
  ['a null byte for a body', 'PUT', '/_connector/c2', '\u0000', 400, 'error'],
  ['nesting in a field that is refused', 'PUT', '/_connector/c2', deep(5000), 400, 'unknown field [a]'],
  ['nesting in a document', 'PUT', '/docs/_doc/1', deep(5000), 400, 'Limit of mapping depth [20]'],
  [
    'nesting in a sync cursor',
    'PUT',
    '/_connector/c1/_last_sync',
    `{"sync_cursor":${deep(5000)}}`,
    400,
    'nesting depth',
  ],
  ['a field called __proto__', 'PUT', '/_connector/c2', '{"__proto__":{"name":"x"}}', 400, 'unknown field [__proto__]'],
  ['a field called constructor', 'PUT', '/_connector/c2', '{"constructor":{}}', 400, 'unknown field [constructor]'],
  [
    'a parameter called __proto__',
    'GET',
    '/_connector?__proto__=1',
    undefined,
    400,
    'unrecognized parameter: [__proto__]',
  ],
  ['a parameter called constructor', 'GET', '/_connector?constructor=1', undefined, 400, 'unrecognized parameter'],
  ['a duplicate key', 'PUT', '/_connector/c2', '{"name":"a","name":"b"}', 400, "Duplicate field 'name'"],
  [
    'a duplicate key, one of them escaped',
    'PUT',
    '/_connector/c2',
    '{"name":"a","n\\u0061me":"b"}',
    400,
    "Duplicate field 'name'",
  ],
  ['a duplicate key in a document', 'PUT', '/docs/_doc/1', '{"a":{"b":1,"b":2}}', 400, "Duplicate field 'b'"],
  ['an escape that ends early in the path', 'GET', '/_connector/%4', undefined, 405, 'partial escape sequence'],
  ['an invalid escape in the path', 'GET', '/_connector/%zz', undefined, 405, 'invalid escape sequence'],
  ['an invalid escape in the query', 'GET', '/_connector?from=%zz', undefined, 400, 'bad_parameter_exception'],
  [
    'an id of 513 bytes',
    'PUT',
    `/_connector/${'i'.repeat(513)}`,
    undefined,
    400,
    'must be no longer than 512 bytes but was: 513',
  ],
  [
    'an id of 513 bytes in 257 characters',
    'PUT',
    `/_connector/${'%C3%A9'.repeat(256)}i`,
    undefined,
    400,
    'but was: 513',
  ],
  ['a wrong method', 'PATCH', '/_connector/c1', undefined, 405, 'Incorrect HTTP method'],
  [
    'an unknown type of a source',
    'GET',
    '/c/_search?source=%7B%7D&source_content_type=text/plain',
    undefined,
    400,
    'Unknown value for source_content_type [text/plain]',
  ],
  ['no index to delete', 'DELETE', '/', undefined, 400, 'Validation Failed: 1: index / indices is missing;'],
  [
    'an invalid size before a negative from',
    'GET',
    '/_connector?from=-1&size=abc',
    undefined,
    400,
    'Failed to parse int parameter [size]',
  ],
  [
    'an invalid count of shards',
    'GET',
    '/_cluster/health?wait_for_active_shards=foo',
    undefined,
    400,
    'cannot parse ActiveShardCount[foo]',
  ],
  [
    'the id of a secret that is too long',
    'PUT',
    `/_connector/_secret/${'s'.repeat(513)}`,
    '{"value":"a"}',
    400,
    'must be no longer than 512 bytes but was: 513',
  ],
  ['no such path', 'GET', '/a/b/c/d/e', undefined, 400, 'no handler found'],
];

describe('invalid input', () => {
  let server: RunningServer;
  let client: RawClient;

  before(async () => {
    server = await startServer({ maxBodyBytes: LIMIT });
    client = new RawClient(server.url);
  });
  after(async () => {
    client.close();
    await server.stop();
  });
  beforeEach(async () => {
    server.reset();
    await client.send('PUT', '/_connector/c1', { 'content-type': 'application/json' }, '{"name":"kept"}');
  });
  afterEach('nothing is lost and the next request works', async () => {
    const { json } = await client.send('GET', '/_connector', {});
    expect(json).to.have.property('count').that.is.oneOf([1, 2]);
    expect(json).to.have.nested.property('results.0.name', 'kept');
    expect({}).not.to.have.property('name');
  });

  for (const [title, method, target, body, status, text] of refused) {
    it(`rejects ${title}`, async () => {
      const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      const answer = await client.send(method, target, type, body);
      expect(answer.status, answer.text).to.equal(status);
      expect(answer.text).to.include(text);
    });
  }

  it('accepts an id of 512 bytes, and keys that look like prototypes in documents', async () => {
    const id = 'i'.repeat(512);
    const type = { 'content-type': 'application/json' };
    expect((await client.send('PUT', `/_connector/${id}`, type, '{}')).status).to.equal(201);
    const source = '{"__proto__":{"a":1},"constructor":{"prototype":2}}';
    expect((await client.send('PUT', '/docs/_doc/1', type, source)).status).to.equal(201);
    expect((await client.send('GET', '/docs/_source/1', {})).text).to.equal(source);
    const update = '{"doc":{"__proto__":{"b":2}}}';
    expect((await client.send('POST', '/docs/_update/1', type, update)).json).to.include({ result: 'updated' });
    const merged = '{"__proto__":{"a":1,"b":2},"constructor":{"prototype":2}}';
    expect((await client.send('GET', '/docs/_source/1', {})).text).to.equal(merged);
  });

  it('rejects bytes that are not valid UTF-8', async () => {
    const answer = await exchange(Buffer.concat([Buffer.from('{"name":"'), Buffer.of(0xff), Buffer.from('"}')]));
    expect(answer)
      .to.match(/^HTTP\/1.1 400/)
      .and.include('Invalid UTF-8 start byte 0xff');
  });

  for (const [title, body, encoding] of [
    ['a body over the limit', Buffer.alloc(LIMIT + 1, 0x20), ''],
    [
      'a body that exceeds the limit when decompressed',
      gzipSync(Buffer.alloc(LIMIT * 50, 0x20)),
      'content-encoding: gzip\r\n',
    ],
  ] as [string, Buffer, string][]) {
    it(`responds to ${title} with a 413 without a body, and closes the connection`, async () => {
      const answer = await exchange(body, encoding);
      expect(answer)
        .to.match(/^HTTP\/1.1 413 /)
        .and.match(/content-length: 0\r\n/)
        .and.match(/connection: close/i);
      expect(answer).not.to.match(/x-elastic-product/i);
    });
  }

  it('responds to an unknown HTTP method with Elasticsearch’s error', async () => {
    const answer = await raw('FOO /_connector HTTP/1.1\r\nhost: x\r\n\r\n');
    expect(answer)
      .to.match(/^HTTP\/1.1 405 /)
      .and.include('Unexpected http method: FOO, allowed: [GET, POST, PUT, DELETE, HEAD]')
      .and.include('Allow: GET,POST,PUT,DELETE,HEAD');
    expect(await raw('FOO /a/b/c/d/e/f HTTP/1.1\r\nhost: x\r\n\r\n')).to.include('"Unexpected http method: FOO"');
  });

  it('responds to headers that are too long with a 431, for HEAD without a body', async () => {
    const long = `x: ${'x'.repeat(20_000)}`;
    const [get, head] = [
      await raw(`GET / HTTP/1.1\r\n${long}\r\n\r\n`),
      await raw(`HEAD / HTTP/1.1\r\n${long}\r\n\r\n`),
    ];
    expect(get).to.match(/^HTTP\/1\.1 431 .*\r\n\r\n\{"error":.*"status":431\}$/s);
    expect(head).to.match(/^HTTP\/1\.1 431 .*content-length: \d+.*\r\n\r\n$/s);
  });

  it('refuses to be a proxy', async () => {
    const answer = await raw('CONNECT example.org:443 HTTP/1.1\r\nhost: example.org\r\n\r\n');
    expect(answer)
      .to.match(/^HTTP\/1.1 405 /)
      .and.include('Unexpected http method: CONNECT');
  });

  it('responds to HEAD for a stream', async () => {
    const answer = await raw('HEAD /_mock/journal/events HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    expect(answer).to.match(/^HTTP\/1.1 200 /);
  });

  it('rejects a body that is too large before it is sent', async () => {
    const head = `PUT /_connector/c2 HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: ${LIMIT + 1}\r\n\r\n`;
    expect(await raw(head)).to.match(/^HTTP\/1.1 413 /);
  });

  it('rejects a state that is too large before it is sent', async () => {
    const head = 'PUT /_mock/state HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 99999999999\r\n\r\n';
    expect(await raw(head)).to.match(/^HTTP\/1.1 413 /);
  });

  it('accepts a body that a client asks about', async () => {
    const head = 'PUT /_connector/c2 HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\nconnection: close\r\n';
    const answer = await raw(`${head}content-type: application/json\r\ncontent-length: 2\r\n\r\n{}`);
    expect(answer).to.match(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 201 /);
  });

  it('rejects two opaque ids', async () => {
    const ids = (second: string) => `x-opaque-id: a\r\nX-Opaque-Id: ${second}\r\nconnection: close\r\n\r\n`;
    const head = 'GET /_connector HTTP/1.1\r\nhost: x\r\n';
    expect(await raw(head + ids('b'))).to.include('multiple values for single-valued header [X-Opaque-Id].');
    expect(await raw(head + ids('a'))).to.match(/^HTTP\/1.1 200 /);
  });

  it('responds with 417 to an expectation that it cannot meet', async () => {
    const answer = await raw(
      'PUT /_connector/c2 HTTP/1.1\r\nhost: x\r\nexpect: wonders\r\ncontent-length: 2\r\n\r\n{}',
    );
    expect(answer).to.match(/^HTTP\/1.1 417 /);
  });

  it('rejects a header that was sent twice', async () => {
    const answer = await raw(
      'GET /_connector HTTP/1.1\r\nhost: x\r\naccept: application/json\r\nAccept: */*\r\nconnection: close\r\n\r\n',
    );
    expect(answer).to.include('Incorrect header [Accept]. Only one value should be provided');
  });

  /** Sends a body of any bytes to create a connector, and reads until the server closes the connection. */
  function exchange(body: Buffer, headers = ''): Promise<string> {
    const head = `PUT /_connector/c2 HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n${headers}`;
    return raw(Buffer.concat([Buffer.from(`${head}content-length: ${body.length}\r\n\r\n`), body]));
  }

  function raw(bytes: string | Buffer): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(server.port, '127.0.0.1');
      let text = '';
      socket.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1');
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(text));
      socket.write(bytes);
    });
  }
});
