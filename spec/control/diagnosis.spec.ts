import { expect } from 'chai';
import { type Harness, harness } from './server';

describe('the diagnosis of a refused request', () => {
  let mock: Harness;

  before(async () => {
    mock = await harness({ fixture: 'every-job' });
    await mock.call('PUT', '/_connector/gone');
    await mock.call('DELETE', '/_connector/gone');
  });
  after(() => mock.stop());

  const status = '/_connector/with-jobs/_status';
  const cases: [method: string, path: string, body: unknown, code: number, header: string][] = [
    ['GET', '/_connector/x/_nam/e/f', undefined, 400, 'No route matches'],
    [
      'PUT',
      '/_connector/x/_sattus',
      { status: 'error' },
      400,
      'Did you mean [PUT /_connector/{connector_id}/_status]?',
    ],
    ['POST', '/_connector/x', {}, 405, 'It accepts GET, PUT, DELETE.'],
    ['GET', '/_connector?sizes=1', undefined, 400, 'has no parameter [sizes]. Did you mean [size]?'],
    ['PUT', status, { statu: 'error' }, 400, 'has no field [statu]. Did you mean [status]? Its body accepts status.'],
    [
      'PUT',
      status,
      { status: 'created' },
      400,
      'The connector has the status connected. From there it can change to configured, connected, error.',
    ],
    [
      'PUT',
      '/_connector/_sync_job/canceled-full/_cancel',
      undefined,
      400,
      'The sync job has the status canceled. This status is final.',
    ],
    [
      'GET',
      '/_connector/with-job',
      undefined,
      404,
      'There is no connector [with-job]. Did you mean [with-jobs]? There are 2 in total.',
    ],
    ['GET', '/_connector/gone', undefined, 404, 'Connector [gone] is soft-deleted'],
    ['PUT', '/_connector/_sync_job/pending-ful/_check_in', undefined, 404, 'Did you mean [pending-full]?'],
    ['GET', '/nope/_doc/1', undefined, 404, 'There is no index [nope].'],
    ['PUT', '/_connector/with-jobs/_name', '{"name":', 400, 'Unexpected end-of-input'],
  ];
  for (const [method, path, body, code, header] of cases) {
    it(`for ${method} ${path} ${JSON.stringify(body) ?? ''}: ${header}`, async () => {
      const answer = await mock.call(method, path, body);
      expect(answer.status).to.equal(code);
      expect(answer.headers.get('x-mock-diagnosis')).to.include(header).and.to.include('[refused by elasticsearch]');
      const entry = await mock.call('GET', `/_mock/journal/${answer.headers.get('x-mock-journal-entry')}`);
      expect(entry.json.path).to.equal(path.split('?')[0]);
      expect(entry.json.diagnosis.refused_by).to.equal('elasticsearch');
    });
  }

  it('says if only the mock refuses', async () => {
    const answer = await mock.call('GET', '/_ml/anomaly_detectors');
    expect(answer.status).to.equal(501);
    expect(answer.headers.get('x-mock-diagnosis'))
      .to.include('[refused by es-connector-mock]')
      .and.to.include('only the mock');
  });

  it('names the limit that a request has exceeded, also within a search', async () => {
    const small = await harness({ maxRequestWork: 20_000, maxRequestMemory: 100_000 });
    await small.call('PUT', '/docs/_doc/1?refresh=true', { n: 1 });
    const loop = 'int a = 0; for (int i = 0; i < 999999; i++) { a += i; a -= i; a += 7; a *= 3 } return a';
    const text = "def s = 'x'; for (int i = 0; i < 40; i++) { s += s }";
    const answers = [
      await small.call('POST', '/docs/_update/1', { script: loop }),
      await small.call('POST', '/docs/_search', { script_fields: { a: { script: loop } } }),
      await small.call('POST', '/docs/_update/1', { script: text }),
    ];
    await small.stop();
    for (const [at, flag] of ['--max-request-work', '--max-request-work', '--max-request-memory'].entries()) {
      const header = answers[at]?.headers.get('x-mock-diagnosis');
      expect(header).to.include('[refused by es-connector-mock]').and.to.include(`of this server (${flag})`);
    }
  });

  it('names the accepted media types', async () => {
    const headers = { 'content-type': 'text/plain' };
    const answer = await fetch(`${mock.server.url}/_connector/a`, { method: 'PUT', headers, body: '{}' });
    expect(answer.status).to.equal(406);
    expect(answer.headers.get('x-mock-diagnosis'))
      .to.include('Content-Type header [text/plain] is not supported')
      .and.to.include('application/json');
  });

  it('is absent if nothing was refused', async () => {
    expect((await mock.call('GET', '/_connector')).headers.has('x-mock-diagnosis')).to.equal(false);
  });

  it('copes with text that is not allowed in headers', async () => {
    const answer = await mock.call('GET', `/_connector/${encodeURIComponent('é\n\u0000x')}`);
    expect(answer.status).to.equal(404);
    expect(answer.headers.get('x-mock-diagnosis')).to.match(/^[\x20-\x7e]+$/);
  });
});
