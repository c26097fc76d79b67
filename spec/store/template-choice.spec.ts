import { expect } from 'chai';
import request from 'supertest';
import { createMock } from '../../server';
import { keepTask, lastTaskNumber } from '../../server/store/tasks';
import { newStore } from './sample-store';

interface Shown {
  readonly mappings: object;
  readonly settings: { readonly index: { readonly routing: object } };
}

describe('the templates of a new index', () => {
  const mock = createMock();
  beforeEach(() => mock.reset());
  const send = async (method: 'get' | 'put' | 'post', path: string, body?: object) => {
    const { body: answer } = await request(mock.app)[method](path).send(body);
    return answer;
  };
  const aliasesOf = async (index: string): Promise<string[]> =>
    Object.keys((await send('get', `/${index}`))[index].aliases);
  const template = (patterns: string[], alias: string, more: object = {}) => ({
    index_patterns: patterns,
    template: { aliases: { [alias]: {} } },
    ...more,
  });

  for (const order of [
    ['low', 'high'],
    ['high', 'low'],
  ]) {
    it(`are those of the template with the highest priority, put ${order.join(' before ')}`, async () => {
      for (const name of order) {
        const priority = name === 'low' ? 1 : 5;
        await send('put', `/_index_template/${name}`, template(['logs-*'], name, { priority }));
      }
      await send('put', '/_index_template/none', template(['l*'], 'none'));
      await send('put', '/logs-1');
      expect(await aliasesOf('logs-1')).to.deep.equal(['high']);
    });
  }

  it('are not those for everything if the index is hidden', async () => {
    await send('put', '/_index_template/all', template(['*'], 'all', { priority: 9 }));
    await send('put', '/_index_template/some', template(['h*', '*'], 'some', { priority: 1 }));
    await send('put', '/h1', { settings: { hidden: true } });
    await send('put', '/h2');
    await send('put', '/other', { settings: { hidden: true } });
    expect(await aliasesOf('h1')).to.deep.equal(['some']);
    expect(await aliasesOf('h2')).to.deep.equal(['all']);
    expect(await aliasesOf('other')).to.deep.equal([]);
  });

  it('may give an alias that the request defines otherwise', async () => {
    const aliases = { a: { filter: { term: { x: 1 } } }, '{index}-b': {} };
    await send('put', '/_component_template/c', { template: { aliases: { a: { is_hidden: true } } } });
    await send('put', '/_index_template/t', { index_patterns: ['i*'], composed_of: ['c'], template: { aliases } });
    await send('put', '/i1');
    expect((await send('get', '/i1')).i1.aliases).to.deep.equal({ a: aliases.a, 'i1-b': {} });
    await send('put', '/i2', { aliases: { a: {} } });
    expect((await send('get', '/i2')).i2.aliases).to.deep.equal({ a: {}, 'i2-b': {} });
  });

  it('give the backing index of a data stream what it needs', async () => {
    const data_stream = { allow_custom_routing: true };
    await send('put', '/_index_template/t', { index_patterns: ['s*'], data_stream, template: {} });
    await send('put', '/_data_stream/s1');
    const [index] = Object.values(await send('get', '/s1')) as Shown[];
    expect(index?.mappings).to.deep.equal({
      _data_stream_timestamp: { enabled: true },
      _routing: { required: true },
      properties: { '@timestamp': { type: 'date' } },
    });
    expect(index?.settings.index.routing).to.deep.equal({
      allocation: { include: { _tier_preference: 'data_hot' } },
    });
    await send('put', '/_index_template/t', { index_patterns: ['s*'], data_stream: {}, template: {} });
    await send('put', '/_data_stream/s2');
    const [second] = Object.values(await send('get', '/s2')) as Shown[];
    expect(second?.mappings).not.to.have.property('_routing');
  });
});

describe('the sizes of n-grams and shingles', () => {
  const mock = createMock();
  const reasonOf = async (analysis: object, more: object = {}): Promise<string | undefined> => {
    mock.reset();
    const { body } = await request(mock.app)
      .put('/i')
      .send({ settings: { analysis, ...more } });
    return body.error?.reason;
  };
  const ngram = (min_gram: number, max_gram: number) => ({ type: 'ngram', min_gram, max_gram });
  const shingle = (max_shingle_size: number, more: object = {}) => ({ type: 'shingle', max_shingle_size, ...more });

  it('may differ by one, unless the index says otherwise', async () => {
    const limit = 'must be less than or equal to: [1] but was [2]';
    expect(await reasonOf({ tokenizer: { n: ngram(1, 2) } })).to.equal(undefined);
    expect(await reasonOf({ tokenizer: { n: ngram(1, 3) } })).to.include(`in NGram Tokenizer ${limit}`);
    expect(await reasonOf({ filter: { n: ngram(1, 3) } })).to.include(`in NGram TokenFilter ${limit}`);
    expect(await reasonOf({ filter: { n: { type: 'ngram', max_gram: 3 } } })).to.include('but was [2]');
    expect(await reasonOf({ filter: { n: ngram(1, 3) } }, { max_ngram_diff: 2 })).to.equal(undefined);
  });

  it('of shingles may differ by three, single words included', async () => {
    expect(await reasonOf({ filter: { s: shingle(4) } })).to.equal(undefined);
    expect(await reasonOf({ filter: { s: shingle(5) } })).to.include('less than or equal to: [3] but was [4]');
    expect(await reasonOf({ filter: { s: shingle(5, { output_unigrams: false }) } })).to.equal(undefined);
    expect(await reasonOf({ filter: { s: shingle(5, { min_shingle_size: 3 }) } })).to.equal(undefined);
  });
});

describe('finished tasks', () => {
  it('are numbered, and the oldest are forgotten when there are more than a thousand', () => {
    const store = newStore();
    expect(lastTaskNumber(store)).to.equal(0);
    for (let count = 0; count < 1001; count += 1) keepTask(store, { action: 'a', description: '', startedAt: 0 });
    expect(lastTaskNumber(store)).to.equal(1001);
    const kept = [...store.section('tasks').keys()];
    expect([kept.length, kept[0], kept.at(-1)]).to.deep.equal([1000, '2', '1001']);
  });
});
