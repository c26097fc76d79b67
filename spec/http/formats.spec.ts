import { request } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cbor-x';
import { expect } from 'chai';
import { parse } from 'yaml';
import { type RunningServer, startServer } from '../../server';

interface BinaryAnswer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: Buffer;
}

describe('formats of bodies and responses', () => {
  let server: RunningServer;

  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());
  beforeEach(() => server.reset());

  function send(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: Buffer | string,
  ): Promise<BinaryAnswer> {
    return new Promise((resolve, reject) => {
      const outgoing = request(server.url + path, { method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode as number, headers: response.headers, body: Buffer.concat(chunks) });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  it('reads and writes CBOR', async () => {
    const type = { 'content-type': 'application/cbor', accept: 'application/cbor' };
    const created = await send('PUT', '/_connector/c1', type, Buffer.from(encode({ name: 'One' })));
    expect(created.headers['content-type']).to.equal('application/cbor');
    expect(decode(created.body)).to.deep.equal({ id: 'c1', result: 'created' });
    const got = await send('GET', '/_connector/c1', {
      accept: 'application/vnd.elasticsearch+cbor; compatible-with=9',
    });
    expect(got.headers['content-type']).to.equal('application/vnd.elasticsearch+cbor;compatible-with=9');
    expect(decode(got.body)).to.include({ id: 'c1', name: 'One' });
  });

  it('gives HEAD of an index the same headers as GET, without the body', async () => {
    await send('PUT', '/idx');
    const [head, got] = [await send('HEAD', '/idx'), await send('GET', '/idx')];
    expect(head.body.length).to.equal(0);
    expect(head.headers).to.include({
      'content-type': got.headers['content-type'],
      'content-length': String(got.body.length),
    });
  });

  it('treats unknown formats as absent', async () => {
    const { headers, body } = await send('GET', '/_cat/health?format=foo&h=status');
    expect(headers['content-type']).to.equal('text/plain; charset=UTF-8');
    expect(body.toString()).to.equal('green\n');
  });

  it('compresses for clients that accept anything, and ignores letter case when decompressing', async () => {
    const sent = { 'content-type': 'application/json', 'content-encoding': 'GZIP', 'accept-encoding': '*' };
    const { status, headers, body } = await send('PUT', '/_connector/zip', sent, gzipSync('{"name":"a"}'));
    expect(status).to.equal(201);
    expect(headers['content-encoding']).to.equal('gzip');
    expect(gunzipSync(body).toString()).to.equal('{"id":"zip","result":"created"}');
  });

  it('describes the cluster in words', async () => {
    const { body } = await send('GET', '/_cluster/health?human&filter_path=task*,active_shards_p*');
    expect(body.toString()).to.equal(
      '{"task_max_waiting_in_queue":"0s","task_max_waiting_in_queue_millis":0,"active_shards_percent":"100.0%","active_shards_percent_as_number":100.0}',
    );
  });

  it('reads and writes YAML', async () => {
    const created = await send('PUT', '/_connector/c1', { 'content-type': 'application/yaml' }, 'name: "One"\n');
    expect(created.headers['content-type']).to.equal('application/yaml');
    expect(created.body.toString()).to.equal('---\nid: "c1"\nresult: "created"\n');
    const got = await send('GET', '/_connector/c1?format=yaml');
    expect(parse(got.body.toString())).to.include({ id: 'c1', name: 'One' });
  });

  it('reports errors in YAML if YAML was requested', async () => {
    const refused = await send('GET', '/_connector/none', { accept: 'application/yaml' });
    expect(refused.status).to.equal(404);
    expect(parse(refused.body.toString())).to.have.nested.property('error.type', 'resource_not_found_exception');
  });

  for (const headers of [
    { accept: 'application/smile' },
    { 'content-type': 'application/smile', accept: 'application/json' },
  ] as Record<string, string>[]) {
    it(`refuses SMILE by name (${Object.keys(headers)[0]})`, async () => {
      const body = headers['content-type'] ? Buffer.from(':)\n\u0000') : undefined;
      const refused = await send('PUT', '/_connector/c1', headers, body);
      expect(refused.status).to.equal(501);
      expect(JSON.parse(refused.body.toString()).error.reason).to.match(/SMILE/);
    });
  }

  it('decompresses gzip bodies, and compresses responses for clients that accept it', async () => {
    const headers = {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'accept-encoding': 'gzip, deflate',
    };
    const created = await send('PUT', '/_connector/c1', headers, gzipSync('{"name":"One"}'));
    expect(created.headers['content-encoding']).to.equal('gzip');
    expect(JSON.parse(gunzipSync(created.body).toString())).to.deep.equal({ id: 'c1', result: 'created' });
    const plain = await send('GET', '/_connector/c1', { 'accept-encoding': 'gzip;q=0' });
    expect(plain.headers).not.to.have.property('content-encoding');
  });

  it('returns an opaque id byte for byte', async () => {
    const id = Buffer.from('é').toString('latin1');
    const { headers } = await send('GET', '/', { 'x-opaque-id': id });
    expect(headers['x-opaque-id']).to.equal(id);
  });

  it('rejects invalid gzip', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const refused = await send('PUT', '/_connector/c1', headers, '{"name":"One"}');
    expect(refused.status).to.equal(400);
    expect(JSON.parse(refused.body.toString()).error.type).to.equal('decompression_exception');
  });
});
