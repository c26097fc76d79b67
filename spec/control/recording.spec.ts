import { expect } from 'chai';
import { type Harness, harness } from './server';

describe('a recording', () => {
  let mock: Harness;

  beforeEach(async () => {
    mock = await harness();
  });
  afterEach(() => mock.stop());

  // biome-ignore lint/suspicious/noExplicitAny: steps have many shapes
  const steps = async (query = ''): Promise<any[]> => (await mock.call('GET', `/_mock/recording${query}`)).json.steps;
  const document = (text: string) => mock.call('PUT', '/docs/_doc/1', text);

  it('has requests with their responses, oldest first', async () => {
    await mock.call('PUT', '/_connector/a?pretty', { name: 'A' });
    await mock.call('GET', '/_conector');
    const recording = (await mock.call('GET', '/_mock/recording')).json;
    expect(recording.elasticsearch).to.equal('9.6.0');
    expect(recording.steps[0]).to.deep.equal({
      do: 'PUT /_connector/a?pretty',
      body: { name: 'A' },
      answer: { status: 201, body: { id: 'a', result: 'created' } },
    });
    expect(recording.steps[1]).to.deep.include({ do: 'GET /_conector' });
    expect(recording.steps[1].answer.status).to.equal(400);
    expect(recording.steps).to.have.length(2);
  });

  it('is the same for the library, and selects requests', async () => {
    await mock.call('PUT', '/_connector/a', {});
    await mock.call('GET', '/_connector/a');
    const { server } = mock;
    expect(server.recording({ operation: 'connector.get' }).steps.map((step) => step.do)).to.deep.equal([
      'GET /_connector/a',
    ]);
    expect(await steps('?operation=connector.get')).to.deep.equal(
      server.recording({ operation: 'connector.get' }).steps,
    );
    expect((await mock.call('GET', '/_mock/recording?opration=bulk')).status).to.equal(400);
  });

  it('names the ids that the server makes up, wherever they occur', async () => {
    const { _id: id } = (await mock.call('POST', '/docs/_doc', { a: 1 })).json;
    await mock.call('GET', `/docs/_doc/${id}`);
    await mock.call('POST', '/_bulk', `{"delete":{"_index":"docs","_id":"${id}"}}\n`);
    const [made, read, removed] = await steps();
    expect(made.save).to.deep.equal({ _id: 'id_1' });
    expect(made.answer.body._id).to.equal('$' + '{id_1}');
    expect(read.do).to.equal('GET /docs/_doc/$' + '{id_1}');
    expect(read.save).to.equal(undefined);
    expect(removed.body).to.equal('{"delete":{"_index":"docs","_id":"$' + '{id_1}"}}\n');
  });

  it('keeps ids that the client chose, even if they look made up', async () => {
    const chosen = 'Abc_0123456789-xyzABC';
    await mock.call('PUT', `/docs/_doc/${chosen}q`.slice(0, 31), { a: 1 });
    const [step] = await steps();
    expect(step.answer.body._id).to.equal(chosen.slice(0, 20));
  });

  it('names times of the recording, not those of long ago', async () => {
    const now = new Date().toISOString();
    await document(JSON.stringify({ at: now, born: '1970-01-01T00:00:00Z' }));
    await mock.call('GET', '/docs/_doc/1');
    const [write, read] = await steps();
    expect(write.body).to.deep.equal({ at: '$' + '{now}', born: '1970-01-01T00:00:00Z' });
    expect(read.answer.body._source).to.deep.equal({ at: '$' + '{time}', born: '1970-01-01T00:00:00Z' });
  });

  it('is the same whenever the same requests are recorded', async () => {
    const play = async (): Promise<string> => {
      await mock.call('PUT', '/_connector/a', { index_name: 'search-a', service_type: 'mysql' });
      const { id } = (await mock.call('POST', '/_connector/_sync_job', { id: 'a', job_type: 'full' })).json;
      await mock.call('PUT', `/_connector/_sync_job/${id}/_check_in`);
      await mock.call('GET', `/_connector/_sync_job/${id}`);
      await mock.call('PUT', '/_connector/a/_check_in');
      await mock.call('GET', '/_connector/a');
      await document('{"a":1}');
      await mock.call('GET', '/docs/_search?scroll=1m');
      await mock.call('GET', '/_cat/indices?v');
      await mock.call('GET', '/');
      return (await mock.call('GET', '/_mock/recording')).text;
    };
    const first = await play();
    mock.server.reset();
    expect(await play()).to.equal(first);
  });

  it('keeps numbers in the form in which they were sent and returned', async () => {
    await document('{"a": 1.0, "b": 1234567890123456789}');
    await mock.call('GET', '/docs/_doc/1');
    const { text } = await mock.call('GET', '/_mock/recording');
    expect(text).to.include('"body":{"a":1.0,"b":1234567890123456789}');
    expect(text).to.include('"_source":{"a":1.0,"b":1234567890123456789}');
  });

  it('keeps the text of bodies that say more than their value', async () => {
    for (const body of ['{"a":1,"a":2}', '{"a":1e2}', '{"2":1,"1":2}', '{"a":', '{"a":"\\/"}']) await document(body);
    expect((await steps()).map((step) => step.body)).to.deep.equal([
      '{"a":1,"a":2}',
      '{"a":1e2}',
      '{"2":1,"1":2}',
      '{"a":',
      '{"a":"\\/"}',
    ]);
  });

  it('hides secrets in requests and responses', async () => {
    await mock.call('PUT', '/docs/_doc/1', { user: 'ada', password: 'geheim' });
    await mock.call('POST', '/_bulk', '{"index":{"_index":"docs","_id":"2"}}\n{"password":"geheim","a":1.0}\n');
    await mock.call('GET', '/docs/_search');
    await fetch(`${mock.server.url}/docs/_doc/1`, { headers: { authorization: 'ApiKey geheim', cookie: 'geheim' } });
    const { text } = await mock.call('GET', '/_mock/recording');
    expect(text).not.to.include('geheim');
    expect(text).to.include('"user":"ada"').and.to.include('\\"a\\":1.0');
  });

  it('says which steps cannot be played again', async () => {
    await mock.stop();
    mock = await harness({ journal: { bodyBytes: 100 } });
    mock.server.faults.add({ operation: 'get', preset: 'circuit_breaking_exception', times: 1 });
    await document(JSON.stringify({ text: 'x'.repeat(200) }));
    await mock.call('GET', '/docs/_doc/2');
    const skipped = (await steps()).map((step) => step.skip);
    expect(skipped[0]).to.equal('the journal kept 100 of 211 bytes of the body (see --journal-body-bytes)');
    expect(skipped[1]).to.match(/^its answer is that of fault rules: fault-1$/);
  });

  it('says how long the client waited, and what the journal no longer has', async () => {
    await mock.stop();
    mock = await harness({ journal: { entries: 2 }, clock: { rate: 0 } });
    await document('{}');
    await document('{}');
    mock.server.clock.advance('90s');
    await document('{}');
    const recording = (await mock.call('GET', '/_mock/recording')).json;
    expect(recording.lost).to.equal(1);
    expect(recording.steps.map((step: { pause?: string }) => step.pause)).to.deep.equal([undefined, '90s']);
  });
});
