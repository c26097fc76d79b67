import { expect } from 'chai';
import { Api } from '../api';

interface Refusal {
  readonly reason: string;
}

/** Answers of a real node of 9.1.0, but for filters that it does not have. */
describe('analyze with a tokenizer and filters', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    const analysis = {
      filter: { short: { type: 'stemmer', language: 'light_german' } },
      analyzer: { mine: { tokenizer: 'standard', filter: ['lowercase', 'short'] } },
    };
    await api.put('/one', { settings: { analysis } });
  });
  after(() => api.stop());

  const refusals: [target: string, body: object, reason: string][] = [
    ['/_analyze', { tokenizer: 'nope' }, 'failed to find global tokenizer under [nope]'],
    ['/one/_analyze', { tokenizer: 'nope' }, 'failed to find tokenizer under [nope]'],
    ['/_analyze', { tokenizer: { type: 'nope' } }, 'failed to find global tokenizer under [nope]'],
    ['/_analyze', { tokenizer: { a: 1 } }, 'Missing [type] setting for anonymous tokenizer: {"a":"1"}'],
    ['/_analyze', { tokenizer: 'standard', filter: ['nope'] }, 'failed to find global filter under [nope]'],
    ['/_analyze', { tokenizer: 'standard', filter: ['short'] }, 'failed to find global filter under [short]'],
    ['/_analyze', { tokenizer: 'standard', filter: [{ type: 'nope' }] }, 'failed to find global filter under [nope]'],
    [
      '/_analyze',
      { tokenizer: 'standard', filter: [{ a: 1 }] },
      'Missing [type] setting for anonymous filter: {"a":"1"}',
    ],
    [
      '/_analyze',
      { tokenizer: 'standard', filter: [{ type: 'stemmer', language: 'galician' }] },
      'es-connector-mock does not emulate the stemmer [galician]',
    ],
    ['/_analyze', { tokenizer: 'thai' }, 'es-connector-mock does not emulate the tokenizer [thai]'],
    ['/_analyze', { filter: ['stop'] }, 'Custom normalizer may not use filter [stop]'],
    [
      '/_analyze',
      { analyzer: 'standard', filter: ['lowercase'] },
      'Validation Failed: 1: cannot define extra components on a named analyzer;',
    ],
    [
      '/_analyze',
      { normalizer: 'lowercase', filter: ['lowercase'] },
      'Validation Failed: 1: index is required if normalizer is specified;2: cannot define extra components on a named normalizer;',
    ],
    ['/_analyze', { char_filter: ['html_strip'] }, 'Custom normalizer may not use char filter [html_strip]'],
    ['/_analyze', { tokenizer: 'standard', char_filter: ['nope'] }, 'failed to find global char_filter under [nope]'],
    [
      '/_analyze',
      { tokenizer: 'standard', char_filter: [{ a: 1 }] },
      'Missing [type] setting for anonymous char_filter: {"a":"1"}',
    ],
  ];
  for (const [target, body, reason] of refusals) {
    it(`${target} ${JSON.stringify(body)}`, async () => {
      const answer = await api.send('POST', target, { ...body, text: 'a' });
      expect((answer.body.error as unknown as Refusal).reason).to.equal(reason);
    });
  }

  const token = (term: string, start: number, position: number, more: object = {}) => ({
    token: term,
    start_offset: start,
    end_offset: start + term.length,
    type: '<ALPHANUM>',
    position,
    ...more,
  });
  const explained = (bytes: string) => ({ bytes: `[${bytes}]`, positionLength: 1, termFrequency: 1 });

  it('combines names and definitions', async () => {
    const body = { tokenizer: 'standard', filter: ['lowercase', { type: 'stop', stopwords: ['a'] }] };
    const answer = await api.send('POST', '/_analyze', { ...body, text: ['A b', 'C'] });
    expect(answer.body).to.deep.equal({ tokens: [token('b', 2, 1), token('c', 4, 2)] });
  });

  it('filters characters first, and shows the texts in an explanation', async () => {
    const filters = { char_filter: ['html_strip', { type: 'mapping', mappings: ['c => d'] }] };
    const body = { tokenizer: 'standard', ...filters, text: ['<b>a</b> c', 'b'] };
    const answer = await api.send('POST', '/_analyze', body);
    expect(answer.body).to.deep.equal({
      tokens: [{ ...token('a', 3, 0), end_offset: 8 }, token('d', 9, 1), token('b', 11, 2)],
    });
    const { detail } = (await api.send('POST', '/_analyze', { ...body, explain: true })).body as {
      detail: { charfilters: object };
    };
    expect(detail.charfilters).to.deep.equal([
      { name: 'html_strip', filtered_text: ['a c', 'b'] },
      { name: '__anonymous__mapping', filtered_text: ['a d', 'b'] },
    ]);
  });

  it('knows the definitions of the index', async () => {
    const answer = await api.send('POST', '/one/_analyze', {
      tokenizer: 'standard',
      filter: ['short'],
      text: 'häuser',
    });
    expect((answer.body.tokens as unknown as { token: string }[])[0]?.token).to.equal('haus');
  });

  it('normalizes with filters alone', async () => {
    const answer = await api.send('POST', '/_analyze', { filter: ['lowercase', 'asciifolding'], text: 'Äb C' });
    expect(answer.body).to.deep.equal({ tokens: [token('ab c', 0, 0, { type: 'word' })] });
  });

  it('explains each part', async () => {
    const body = { tokenizer: 'standard', filter: ['lowercase', { type: 'stop', stopwords: ['a'] }], explain: true };
    const answer = await api.send('POST', '/_analyze', { ...body, text: 'A b' });
    const [upper, lower, other] = [
      token('A', 0, 0, explained('41')),
      token('a', 0, 0, explained('61')),
      token('b', 2, 1, explained('62')),
    ];
    expect(answer.body).to.deep.equal({
      detail: {
        custom_analyzer: true,
        charfilters: [],
        tokenizer: { name: 'standard', tokens: [upper, other] },
        tokenfilters: [
          { name: 'lowercase', tokens: [lower, other] },
          { name: '__anonymous__stop', tokens: [other] },
        ],
      },
    });
  });

  it('explains an analyzer as a whole, or an index’s by its parts', async () => {
    const whole = await api.send('POST', '/_analyze', { analyzer: 'standard', explain: true, text: 'A' });
    expect(whole.body).to.deep.equal({
      detail: { custom_analyzer: false, analyzer: { name: 'standard', tokens: [token('a', 0, 0, explained('61'))] } },
    });
    const parts = await api.send('POST', '/one/_analyze', {
      analyzer: 'mine',
      explain: true,
      attributes: ['KEYWORD'],
      text: 'A',
    });
    expect(parts.body).to.deep.equal({
      detail: {
        custom_analyzer: true,
        charfilters: [],
        tokenizer: { name: 'standard', tokens: [token('A', 0, 0)] },
        tokenfilters: [
          { name: 'lowercase', tokens: [token('a', 0, 0)] },
          { name: 'short', tokens: [token('a', 0, 0, { keyword: false })] },
        ],
      },
    });
  });
});
