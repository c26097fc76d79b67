import { expect } from 'chai';
import type { JsonObject } from '../../../server/json/value';
import { Api, type ApiAnswer } from '../api';

const DOCUMENTS = 6_000;

/** About a second of work. */
const SLOW: JsonObject = {
  size: 1,
  track_total_hits: true,
  sort: {
    _script: {
      type: 'number',
      script: "long sum = doc['n'].value; for (int i = 0; i < 60; i++) { sum += i } return sum",
      order: 'desc',
    },
  },
};

const SEARCHES = 'actions=indices:data/read/*&group_by=none&detailed';

describe('a search that takes long', () => {
  let api: Api;

  beforeEach(async () => {
    api = await Api.start({ maxRequestWork: 2_000_000_000 });
    const lines = Array.from({ length: DOCUMENTS }, (_, n) => `{"index":{}}\n{"n":${n}}\n`).join('');
    await api.sendText('POST', '/docs/_bulk?refresh=true', 'application/x-ndjson', lines);
  });
  afterEach(() => api.stop());

  const headers = { 'content-type': 'application/json', 'x-opaque-id': 'me' };

  /** Starts the search on a connection of its own. */
  const start = async (target = '/docs/_search', signal?: AbortSignal): Promise<ApiAnswer> => {
    const body = JSON.stringify(SLOW);
    const answer = await fetch(api.url + target, { method: 'POST', headers, body, ...(signal && { signal }) });
    return { status: answer.status, body: (await answer.json()) as JsonObject };
  };

  const listed = async (): Promise<JsonObject[]> => (await api.get(`/_tasks?${SEARCHES}`)).body.tasks as JsonObject[];

  /** The task of the search, as soon as it is listed. */
  const task = async (): Promise<JsonObject> => {
    for (;;) {
      const [first] = await listed();
      if (first) return first;
    }
  };

  it('is listed with its indices and its body, and finds what was there', async () => {
    const searched = start();
    const { node, id, action, description, cancelled, headers: sent } = await task();
    expect({ action, cancelled, sent }).to.deep.equal({
      action: 'indices:data/read/search',
      cancelled: false,
      sent: { 'X-Opaque-Id': 'me' },
    });
    expect(description).to.equal(`indices[docs], search_type[QUERY_THEN_FETCH], source[${JSON.stringify(SLOW)}]`);
    const shown = await api.get(`/_tasks/${node}:${id}`);
    expect(shown.body).to.include({ completed: false });
    const table = await api.sendRaw('GET', '/_cat/tasks?actions=*search&h=action,x_opaque_id', {});
    expect(table.text).to.equal('indices:data/read/search me\n');
    expect((await api.send('DELETE', '/docs')).status).to.equal(200);
    const { status, body } = await searched;
    expect(status).to.equal(200);
    expect(body).to.have.nested.property('hits.total.value', DOCUMENTS);
    expect(body).to.have.nested.property('hits.hits[0]._source.n', DOCUMENTS - 1);
    expect(await listed()).to.deep.equal([]);
    expect((await api.get(`/_tasks/${node}:${id}`)).status).to.equal(404);
  });

  it('can be waited for', async () => {
    const searched = start();
    await task();
    const { body } = await api.get(`/_tasks?${SEARCHES}&wait_for_completion=true`);
    expect(body.tasks).to.have.length(1);
    expect(await listed()).to.deep.equal([]);
    expect((await searched).status).to.equal(200);
  });

  for (const [title, cancel] of [
    ['by its id', (id: string) => `/_tasks/${id}/_cancel`],
    ['by its action', () => '/_tasks/_cancel?actions=*search'],
  ] as const) {
    it(`can be cancelled ${title}`, async () => {
      const searched = start();
      const { node, id } = await task();
      const { body } = await api.send('POST', cancel(`${node}:${id}`));
      expect(body).to.have.nested.property(`nodes.${node}.tasks.${node}:${id}.cancelled`, true);
      const { status, body: answer } = await searched;
      expect(status).to.equal(400);
      expect(answer.error).to.include({
        type: 'task_cancelled_exception',
        reason: 'task cancelled [by user request]',
      });
    });
  }

  it('is not cancelled with others', async () => {
    const searched = start();
    await task();
    expect((await api.send('POST', '/_tasks/_cancel?actions=*scroll')).body).to.deep.equal({ nodes: {} });
    expect((await searched).status).to.equal(200);
  });

  it('ends when its client hangs up', async () => {
    const client = new AbortController();
    const searched = start('/docs/_search', client.signal).catch((error: Error) => error.name);
    await task();
    client.abort();
    expect(await searched).to.equal('AbortError');
    while ((await listed()).length > 0);
    const { body } = await api.get('/_mock/journal?limit=100&brief=true');
    expect(JSON.stringify(body)).to.include('task cancelled [the client has closed the connection]');
  });

  it('gives every page of a scroll that is asked for twice at once', async () => {
    const { body: first } = await start('/docs/_search?scroll=1m');
    const next = () => api.send('POST', '/_search/scroll', { scroll_id: first._scroll_id });
    const other = new URL('/_search/scroll', api.url);
    const again = fetch(other, { method: 'POST', headers, body: JSON.stringify({ scroll_id: first._scroll_id }) });
    const [one, two] = await Promise.all([next(), again.then((answer) => answer.json() as Promise<JsonObject>)]);
    const shown = [one.body, two].map(({ hits }) => (hits as { hits: JsonObject[] }).hits[0]?._source);
    expect(shown).to.deep.equal([{ n: DOCUMENTS - 2 }, { n: DOCUMENTS - 2 }]);
  });
});
