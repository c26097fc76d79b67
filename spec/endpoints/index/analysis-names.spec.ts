import { expect } from 'chai';
import { emulatedComponents, refusedComponents } from '../../../server/store/analysis/components';
import { Api } from '../api';
import { byPosition, type ShownToken } from './shown-tokens';

interface Failure {
  readonly type: string;
  readonly reason: string;
  readonly caused_by?: Failure;
}

/** Answers of a real node of 9.1.0, which has no module analysis-common. */
describe('names in analysis settings and mappings', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
  });
  after(() => api.stop());
  afterEach(() => api.send('DELETE', '/one'));

  const failure = async (target: string, body: object): Promise<string> => {
    const { error } = (await api.put(target, body)).body as { error?: Failure };
    let innermost = error;
    while (innermost?.caused_by) innermost = innermost.caused_by;
    return innermost?.reason ?? 'none';
  };

  const analysis: [kind: string, definition: object, reason: string][] = [
    ['analyzer', { tokenizer: 'nope' }, 'Custom Analyzer [a] failed to find tokenizer under name [nope]'],
    ['analyzer', { type: 'custom' }, 'Custom Analyzer [a] must be configured with a tokenizer'],
    ['analyzer', { type: 'nope' }, 'Unknown analyzer type [nope] for [a]'],
    [
      'analyzer',
      { tokenizer: 'standard', filter: ['nope'] },
      'Custom Analyzer [a] failed to find filter under name [nope]',
    ],
    [
      'analyzer',
      { tokenizer: 'standard', filter: 'lowercase,nope' },
      'Custom Analyzer [a] failed to find filter under name [nope]',
    ],
    [
      'analyzer',
      { tokenizer: 'standard', filter: ['synonym'] },
      'Custom Analyzer [a] failed to find filter under name [synonym]',
    ],
    [
      'analyzer',
      { tokenizer: 'standard', char_filter: ['nope'] },
      'Custom Analyzer [a] failed to find char_filter under name [nope]',
    ],
    ['analyzer', { filter: ['lowercase'] }, 'analyzer [a] must specify either an analyzer type, or a tokenizer'],
    ['normalizer', { filter: ['nope'] }, 'Custom Analyzer [a] failed to find filter under name [nope]'],
    ['normalizer', { filter: ['stop'] }, 'Custom normalizer [a] may not use filter [stop]'],
    ['normalizer', { tokenizer: 'standard' }, 'Custom normalizer [a] cannot configure a tokenizer'],
    ['normalizer', { type: 'nope' }, 'Unknown normalizer type [nope] for [a]'],
    ['filter', { max: 3 }, 'filter [a] must specify either an analyzer type, or a tokenizer'],
    ['tokenizer', { max: 3 }, 'tokenizer [a] must specify either an analyzer type, or a tokenizer'],
    ['char_filter', { type: 'nope' }, 'Unknown char_filter type [nope] for [a]'],
    ['analyzer', { type: 'galician' }, 'es-connector-mock does not emulate the analyzer [galician]'],
    [
      'filter',
      { type: 'stop', ignore_case: true },
      'es-connector-mock does not emulate [ignore_case] of the token filter [stop]',
    ],
    ['filter', { type: 'elision' }, 'elision filter requires [articles] or [articles_path] setting'],
    ['filter', { type: 'truncate' }, 'length parameter must be provided'],
    ['filter', { type: 'stemmer', language: 'klingon' }, 'Invalid stemmer class specified: Klingon'],
    ['filter', { type: 'stemmer', language: 'tamil' }, 'es-connector-mock does not emulate the stemmer [tamil]'],
    [
      'filter',
      { type: 'shingle', max_shingle_size: 9 },
      'In Shingle TokenFilter the difference between max_shingle_size and min_shingle_size (and +1 if outputting unigrams) must be less than or equal to: [3] but was [8]. This limit can be set by changing the [index.max_shingle_diff] index level setting.',
    ],
    ['analyzer', { type: 'standard', stopwords: '_klingon_', bogus: 1 }, 'none'],
    ['normalizer', { filter: ['lowercase', 'trim', 'cjk_width'] }, 'none'],
  ];
  for (const [kind, definition, reason] of analysis) {
    it(`${kind} ${JSON.stringify(definition)}`, async () => {
      expect(await failure('/one', { settings: { analysis: { [kind]: { a: definition } } } })).to.equal(reason);
    });
  }

  const missing = (name: string) => `analyzer [${name}] has not been configured in mappings`;
  const fields: [definition: object, reason: string][] = [
    [{ type: 'text', analyzer: 'nope' }, missing('nope')],
    [{ type: 'text', search_analyzer: 'nope' }, missing('nope')],
    [{ type: 'text', search_quote_analyzer: 'nope' }, missing('nope')],
    [{ type: 'text', fields: { p: { type: 'text', analyzer: 'nope' } } }, missing('nope')],
    [{ properties: { p: { type: 'text', analyzer: 'nope' } } }, missing('nope')],
    [{ type: 'completion', analyzer: 'nope' }, missing('nope')],
    [{ type: 'text', analyzer: 'galician' }, 'es-connector-mock does not emulate the analyzer [galician]'],
    [{ type: 'keyword', normalizer: 'nope' }, 'normalizer [nope] not found for field [f]'],
    [{ type: 'flattened', normalizer: 'x' }, 'unknown parameter [normalizer] on mapper [f] of type [flattened]'],
    [{ type: 'text', analyzer: 'default', search_analyzer: 'stop' }, 'none'],
    [{ type: 'keyword', normalizer: 'lowercase' }, 'none'],
  ];
  for (const [definition, reason] of fields) {
    it(`field ${JSON.stringify(definition)}`, async () => {
      expect(await failure('/one', { mappings: { properties: { f: definition } } })).to.equal(reason);
    });
  }

  const templates: [template: object, reason: string][] = [
    [{ match: 'a', mapping: { type: 'text', analyzer: 'nope' } }, missing('nope')],
    [{ match: 'a', mapping: { type: 'nope' } }, 'No mapper found for type [nope]'],
    [{ match: 'a', runtime: { type: 'nope' } }, 'No runtime field found for type [nope]'],
    [
      { match_mapping_type: 'long', mapping: { type: '{dynamic_type}', foo: 1 } },
      'unknown parameter [foo] on mapper [__dynamic__x] of type [long]',
    ],
    [{ match: 'a', match_pattern: 'bogus', mapping: {} }, 'No matching pattern matched on [bogus]'],
    [{ match: 'a', mapping: { type: 'text', analyzer: '{name}' } }, 'none'],
    [{ match: '*', mapping: { index: false, norms: false } }, 'none'],
  ];
  for (const [template, reason] of templates) {
    it(`dynamic template ${JSON.stringify(template)}`, async () => {
      expect(await failure('/one', { mappings: { dynamic_templates: [{ x: template }] } })).to.equal(reason);
    });
  }

  it('a dynamic template shows what was checked', async () => {
    const template = {
      unmatch: ['a', 'b'],
      match: ['*'],
      mapping: { type: 'nope', b: 1 },
      unmatch_mapping_type: 'object',
    };
    const { error } = (await api.put('/one', { mappings: { dynamic_templates: [{ x: template }] } }))
      .body as unknown as {
      error: Failure;
    };
    expect(error.caused_by?.reason).to.equal(
      'dynamic template [x] has invalid content [{"match":"*","unmatch":["a","b"],"unmatch_mapping_type":"object","mapping":{"b":1,"type":"nope"}}], attempted to validate it with the following match_mapping_type: [string, long, double, boolean, date, binary]',
    );
  });

  it('queries name them, too', async () => {
    await api.put('/one', { mappings: { properties: { t: { type: 'text' } } } });
    const queries = {
      match: { t: { query: 'a', analyzer: 'nope' } },
      match_phrase: { t: { query: 'a', analyzer: 'nope' } },
      multi_match: { fields: ['t'], query: 'a', analyzer: 'nope' },
      query_string: { query: 'a', analyzer: 'nope' },
      simple_query_string: { query: 'a', analyzer: 'nope' },
    };
    for (const [name, query] of Object.entries(queries)) {
      const answer = await api.send('POST', '/one/_search', { query: { [name]: query } });
      const { error } = answer.body as unknown as { error: { root_cause: Failure[] } };
      expect(error.root_cause[0]?.reason).to.equal(`[${name}] analyzer [nope] not found`);
    }
  });

  /** What each filter makes of the words `Ab cds Ab`. */
  const answers: Record<string, string> = {
    lowercase: 'ab cds ab',
    uppercase: 'AB CDS AB',
    trim: 'Ab cds Ab',
    asciifolding: 'Ab cds Ab',
    cjk_width: 'Ab cds Ab',
    elision: 'Ab cds Ab',
    reverse: 'bA sdc bA',
    length: 'Ab cds Ab',
    limit: 'Ab',
    truncate: 'Ab cds Ab',
    unique: 'Ab cds',
    stop: 'Ab cds Ab',
    shingle: 'Ab/Ab cds cds/cds Ab Ab',
    ngram: 'A/Ab/b c/cd/d/ds/s A/Ab/b',
    edge_ngram: 'A/Ab c/cd A/Ab',
    porter_stem: 'Ab cd Ab',
    cjk_bigram: 'Ab cds Ab',
    apostrophe: 'Ab cds Ab',
    arabic_normalization: 'Ab cds Ab',
    arabic_stem: 'Ab cds Ab',
    bengali_normalization: 'Ab cds Ab',
    brazilian_stem: 'Ab cds Ab',
    czech_stem: 'Ab cds Ab',
    decimal_digit: 'Ab cds Ab',
    dutch_stem: 'Ab cds Ab',
    french_stem: 'Ab cd Ab',
    german_normalization: 'Ab cds Ab',
    hindi_normalization: 'Ab cds Ab',
    indic_normalization: 'Ab cds Ab',
    keep: 'cds',
    keyword_repeat: 'Ab/Ab cds/cds Ab/Ab',
    persian_normalization: 'Ab cds Ab',
    persian_stem: 'Ab cds Ab',
    remove_duplicates: 'Ab cds Ab',
    russian_stem: 'Ab cds Ab',
    scandinavian_folding: 'Ab cds Ab',
    scandinavian_normalization: 'Ab cds Ab',
    serbian_normalization: 'Ab cds Ab',
    sorani_normalization: 'Ab cds Ab',
    stemmer_override: 'Ab c Ab',
    keyword_marker: 'Ab cds Ab',
    word_delimiter_graph: 'Ab cds Ab',
    stemmer: 'Ab cd Ab',
    snowball: 'Ab cds Ab',
    pattern_replace: 'A cds A',
    pattern_capture: 'Ab/b cds Ab/b',
    fingerprint: 'Ab cds',
    keep_types: 'Ab cds Ab',
    synonym: 'Ab cds/x Ab',
    synonym_graph: 'Ab x/cds Ab',
  };
  /** The parameters of definitions that need some. */
  const required: Record<string, object> = {
    elision: { articles: ['l'] },
    truncate: { length: 10 },
    keyword_marker: { keywords: ['cds'] },
    keep: { keep_words: ['cds'] },
    stemmer_override: { rules: ['x, cds => c'] },
    pattern_replace: { pattern: 'b' },
    pattern_capture: { patterns: ['(b)'] },
    keep_types: { types: ['word'] },
    synonym: { synonyms: ['cds, x'] },
    synonym_graph: { synonyms: ['cds, x'] },
    simple_pattern: { pattern: 'A' },
    simple_pattern_split: { pattern: 'A' },
    char_group: { tokenize_on_chars: ['/'] },
  };
  /** They have no meaning without a definition. */
  const definedOnly = ['keyword_marker', 'keep', 'stemmer_override', 'pattern_replace', 'pattern_capture'].concat([
    'fingerprint',
    'keep_types',
    'synonym',
    'synonym_graph',
  ]);
  for (const type of Object.keys(emulatedComponents.filter)) {
    it(`the filter ${type} works by its name and by a definition`, async () => {
      const settings = {
        analysis: {
          filter: { mine: { type, ...required[type] } },
          analyzer: {
            a: { tokenizer: 'whitespace', filter: definedOnly.includes(type) ? [] : [type] },
            b: { tokenizer: 'whitespace', filter: ['mine'] },
          },
        },
      };
      expect((await api.put('/one', { settings })).status).to.equal(200);
      const terms = async (analyzer: string) => {
        const answer = await api.send('POST', '/one/_analyze', { analyzer, text: 'Ab cds Ab' });
        return byPosition(answer.body.tokens as unknown as ShownToken[]);
      };
      // By its name alone, edge_ngram makes grams of one letter (CommonAnalysisPlugin).
      const bare = type === 'edge_ngram' ? 'A c A' : answers[type];
      if (!definedOnly.includes(type)) expect(await terms('a')).to.equal(bare);
      expect(await terms('b')).to.equal(answers[type]);
    });
  }

  for (const type of Object.keys(emulatedComponents.tokenizer)) {
    it(`the tokenizer ${type} works`, async () => {
      const tokenizer = required[type] ? { mine: { type, ...required[type] } } : {};
      const settings = { analysis: { tokenizer, analyzer: { a: { tokenizer: required[type] ? 'mine' : type } } } };
      expect((await api.put('/one', { settings })).status).to.equal(200);
      const answer = await api.send('POST', '/one/_analyze', { analyzer: 'a', text: 'Ab/cD' });
      expect(answer.body.tokens).to.not.deep.equal([]);
    });
  }

  for (const type of [...Object.keys(emulatedComponents.analyzer), ...refusedComponents.analyzer]) {
    it(`the analyzer ${type} works or is refused, in a mapping and in _analyze`, async () => {
      const mappings = { properties: { t: { type: 'text', analyzer: type } } };
      const expected = Object.hasOwn(emulatedComponents.analyzer, type) ? 200 : 501;
      expect((await api.put('/one', { mappings })).status).to.equal(expected);
      expect((await api.send('POST', '/_analyze', { analyzer: type, text: 'a' })).status).to.equal(expected);
    });
  }
});
