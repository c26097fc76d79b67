import { expect } from 'chai';
import { Api } from '../api';

describe('_analyze over HTTP', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    const analysis = { analyzer: { mine: { tokenizer: 'whitespace', filter: ['uppercase'] } } };
    const properties = { t: { type: 'text', analyzer: 'mine' }, k: { type: 'keyword' }, n: { type: 'long' } };
    await api.put('/docs', { settings: { analysis }, mappings: { properties } });
  });
  after(() => api.stop());

  const terms = async (target: string, body: object): Promise<unknown> => {
    const answer = await api.send('POST', target, body);
    const error = answer.body.error as { reason: string } | undefined;
    return error?.reason ?? (answer.body.tokens as { token: string }[]).map(({ token }) => token);
  };

  it('shows tokens with their positions', async () => {
    expect((await api.send('POST', '/_analyze', { text: ['The 2 Foxes', 'ran'] })).body).to.deep.equal({
      tokens: [
        { token: 'the', start_offset: 0, end_offset: 3, type: '<ALPHANUM>', position: 0 },
        { token: '2', start_offset: 4, end_offset: 5, type: '<NUM>', position: 1 },
        { token: 'foxes', start_offset: 6, end_offset: 11, type: '<ALPHANUM>', position: 2 },
        { token: 'ran', start_offset: 12, end_offset: 15, type: '<ALPHANUM>', position: 103 },
      ],
    });
  });

  const cases: [string, object, unknown][] = [
    ['/_analyze', { analyzer: 'english', text: 'running foxes' }, ['run', 'fox']],
    ['/docs/_analyze', { analyzer: 'mine', text: 'a b' }, ['A', 'B']],
    ['/docs/_analyze', { field: 't', text: 'a b' }, ['A', 'B']],
    ['/docs/_analyze', { field: 'k', text: 'a b' }, ['a b']],
    ['/docs/_analyze', { normalizer: 'lowercase', text: 'A b' }, ['a b']],
    [
      '/docs/_analyze',
      { field: 'n', text: '1' },
      "Can't process field [n], Analysis requests are only supported on tokenized fields",
    ],
    ['/_analyze', { analyzer: 'nope', text: 'x' }, 'failed to find global analyzer [nope]'],
    ['/_analyze', {}, 'Validation Failed: 1: text is missing;'],
    ['/_analyze', { tokenizer: 'standard', text: 'x y' }, ['x', 'y']],
  ];
  for (const [target, body, expected] of cases) {
    it(`${target} ${JSON.stringify(body)}`, async () => expect(await terms(target, body)).to.deep.equal(expected));
  }
});
