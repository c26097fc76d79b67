import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import supertest from 'supertest';
import { createMock } from '../../server';
import { ControlError, orBadRequest } from '../../server/control/control-error';
import { readDuration } from '../../server/runtime/duration';
import { type Harness, harness } from './server';

const LIMIT = 10_000;

describe('requests to the control API', () => {
  let mock: Harness;

  before(async () => {
    mock = await harness({ maxBodyBytes: LIMIT });
  });
  afterEach('the server goes on', async () => {
    expect((await mock.call('GET', '/_mock/clock')).status).to.equal(200);
    expect((await mock.call('POST', '/_mock/reset')).status).to.equal(200);
  });
  after(() => mock.stop());

  const send = (path: string, headers: Record<string, string>, body: string | Buffer) =>
    fetch(mock.server.url + path, { method: 'PUT', headers, body: body as string });

  it('get a response without a Date, in JSON, with a length', async () => {
    const { headers, text } = await mock.call('GET', '/_mock/ids');
    expect(headers.get('date')).to.equal(null);
    expect(headers.get('content-type')).to.equal('application/json; charset=utf-8');
    expect(text).to.equal('{"seed":null}\n');
  });

  it('may be HEAD instead of GET', async () => {
    const answer = await fetch(`${mock.server.url}/_mock/clock`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).to.deep.equal([200, '']);
    expect((await fetch(`${mock.server.url}/_mock/reset`, { method: 'HEAD' })).status).to.equal(404);
  });

  it('may be compressed, and start with a byte order mark', async () => {
    const compressed = await send('/_mock/ids', { 'content-encoding': 'gzip' }, gzipSync('{"seed":"a"}'));
    expect(await compressed.json()).to.deep.equal({ seed: 'a' });
    expect(await (await send('/_mock/ids', {}, '\ufeff{"seed":"b"}')).json()).to.deep.equal({ seed: 'b' });
  });

  it('are rejected if their body cannot be read', async () => {
    const broken = await send('/_mock/ids', { 'content-encoding': 'gzip' }, 'not compressed');
    expect(broken.status).to.equal(400);
    expect(await broken.text()).to.include('The body cannot be read: incorrect header check');
  });

  it('are rejected if their body is too large', async () => {
    // The body is announced but not sent: the error must not wait for it.
    const announced = await new Promise<[number | undefined, string | undefined]>((resolve, reject) => {
      const headers = { 'content-length': LIMIT + 1 };
      const outgoing = request(`${mock.server.url}/_mock/state`, { method: 'PUT', headers }, (answer) => {
        answer.resume();
        resolve([answer.statusCode, answer.headers.connection]);
      });
      outgoing.on('error', reject);
      outgoing.flushHeaders();
    });
    expect(announced).to.deep.equal([413, 'close']);
  });

  it('are rejected if their path cannot be decoded', async () => {
    const { status, json } = await mock.call('GET', '/_mock/faults/%zz');
    expect(status).to.equal(400);
    expect(json.error.reason).to.include('invalid escape sequence');
  });

  it('are handled by the app in the same way', async () => {
    const { app } = createMock();
    const answer = await supertest(app).get('/_mock/ids').expect(200, { seed: null });
    expect(answer.headers).to.have.property('content-type', 'application/json; charset=utf-8');
    expect(answer.headers).not.to.have.any.keys('x-powered-by', 'etag', 'date');
  });

  it('are not blamed for a bug in the mock', () => {
    const broken = (): never => {
      throw new TypeError('ours');
    };
    expect(() => orBadRequest(broken)).to.throw(TypeError, 'ours');
    expect(() => orBadRequest(() => readDuration('soon')))
      .to.throw(ControlError)
      .that.has.property('status', 400);
  });
});
