import { expect } from 'chai';
import { type Answer, type Harness, harness } from './server';

describe('faults of items of bulk requests', () => {
  let mock: Harness;

  before(async () => {
    mock = await harness();
  });
  afterEach(() => mock.call('POST', '/_mock/reset'));
  after(() => mock.stop());

  const add = async (rule: object): Promise<Answer> => {
    const added = await mock.call('POST', '/_mock/faults', rule);
    expect(added.status, added.text).to.equal(201);
    return added;
  };

  it('let chosen items of a bulk request fail inside a 200', async () => {
    await add({
      id: 'items',
      operation: 'bulk',
      items: { id: '2*', preset: 'es_rejected_execution_exception', times: 1 },
    });
    const lines = ['1', '2', '22'].flatMap((id) => [{ index: { _index: 'docs', _id: id } }, { n: id }]);
    const body = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
    const answer = await mock.call('POST', '/_bulk?refresh=true', body);
    expect(answer.status).to.equal(200);
    expect(answer.json.errors).to.equal(true);
    expect(answer.json.items.map((item: { index: { status: number } }) => item.index.status)).to.deep.equal([
      201, 429, 201,
    ]);
    expect(answer.json.items[1].index).to.deep.include({ _index: 'docs', _id: '2' });
    expect(answer.json.items[1].index.error.type).to.equal('es_rejected_execution_exception');
    expect((await mock.call('GET', '/docs/_doc/2')).status).to.equal(404);
    expect((await mock.call('GET', '/_mock/faults/items')).json).to.include({ hits: 1, item_hits: 1 });
    expect((await mock.call('POST', '/_bulk', body)).json.errors).to.equal(false);
  });

  it('count the bulk requests in which an item failed, and end with the last one', async () => {
    const bulk = async (...ids: string[]): Promise<boolean> => {
      const lines = ids.map((id) => `{"index":{"_index":"docs","_id":"${id}"}}\n{}\n`).join('');
      return (await mock.call('POST', '/_bulk', lines)).json.errors;
    };
    const rule = async () => (await mock.call('GET', '/_mock/faults/some')).json;
    await add({ id: 'some', operation: 'bulk', times: 2, items: { id: 'bad*' } });
    expect(await bulk('good')).to.equal(false);
    expect(await rule()).to.include({ seen: 1, hits: 0, item_hits: 0, active: true });
    expect(await bulk('bad1', 'good', 'bad2')).to.equal(true);
    expect(await rule()).to.include({ seen: 2, hits: 1, item_hits: 2, active: true });
    expect(await bulk('bad1')).to.equal(true);
    expect(await rule()).to.include({ seen: 3, hits: 2, item_hits: 3, active: false });
    expect(await bulk('bad1')).to.equal(false);
    await mock.call('PUT', '/_mock/faults', { faults: [{ id: 'some', items: { times: 1 } }] });
    expect(await bulk('a', 'b')).to.equal(true);
    expect(await rule()).to.include({ hits: 1, item_hits: 1, active: false });
    const { entries } = (await mock.call('GET', '/_mock/journal')).json;
    expect(entries.map(({ faults }: { faults?: string[] }) => faults)).to.deep.equal([
      undefined,
      ['some'],
      ['some'],
      undefined,
      ['some'],
    ]);
  });

  it('choose items by place, action and content', async () => {
    const outcome = async (items: object): Promise<number[]> => {
      await mock.call('PUT', '/_mock/faults', {
        faults: [{ items: { preset: 'document_parsing_exception', ...items } }],
      });
      const lines =
        '{"index":{"_index":"d","_id":"a"}}\n{"n":1}\n{"create":{"_index":"d","_id":"b"}}\n{"n":2}\n{"delete":{"_index":"d","_id":"a"}}\n';
      const { json } = await mock.call('POST', '/_bulk', lines);
      await mock.call('DELETE', '/d/_doc/b');
      return json.items.map((item: object) => (Object.values(item)[0] as { status: number }).status);
    };
    expect(await outcome({ positions: [1] })).to.deep.equal([201, 400, 200]);
    expect(await outcome({ every: 2 })).to.deep.equal([201, 400, 200]);
    expect(await outcome({ action: ['index', 'delete'] })).to.deep.equal([400, 201, 400]);
    expect(await outcome({ body: { n: 2 } })).to.deep.equal([201, 400, 200]);
    expect(await outcome({ error: { status: 418, type: 'teapot', reason: 'no' } })).to.deep.equal([418, 418, 418]);
  });
});
