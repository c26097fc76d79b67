import { repeated } from './processors';
import type { Attack } from './server';
import { describeHostile, type HostileCase } from './suite';

const analyze = (body: unknown, path = '/_analyze'): Attack => ({ path, body });

/** An index whose analyzer `a` has these filters. */
const analyzer = (name: string, tokenizer: string, filter: readonly unknown[], settings = {}): Attack => ({
  method: 'PUT',
  path: `/${name}`,
  body: {
    settings: {
      ...settings,
      analysis: {
        filter: Object.fromEntries(filter.map((one, at) => [`f${at}`, one])),
        analyzer: { a: { tokenizer, filter: filter.map((one, at) => (typeof one === 'string' ? one : `f${at}`)) } },
      },
    },
  },
});

/** The settings of analyzers with one rule of so many words. */
const synonyms = (words: number, analyzers: number): unknown => ({
  settings: {
    analysis: {
      filter: { s: { type: 'synonym', synonyms: [repeated(words, (n) => `w${n}`).join()] } },
      analyzer: Object.fromEntries(repeated(analyzers, (n) => [`a${n}`, { tokenizer: 'standard', filter: ['s'] }])),
    },
  },
});

const tooMuch: HostileCase['answer'] = [429, 'circuit_breaking_exception'];

describeHostile('analysis that makes much of little', [
  {
    title: 'a word that thirty filters double',
    attack: analyze({ tokenizer: 'keyword', filter: new Array(30).fill('keyword_repeat'), text: 'a' }),
    answer: tooMuch,
  },
  {
    title: 'a word that twenty-two filters double in the analyzer of a field',
    before: [
      {
        method: 'PUT',
        path: '/doubled',
        body: {
          settings: {
            analysis: { analyzer: { a: { tokenizer: 'keyword', filter: new Array(22).fill('keyword_repeat') } } },
          },
          mappings: { properties: { t: { type: 'text', analyzer: 'a' } } },
        },
      },
      { path: '/doubled/_doc?refresh', body: { t: 'a' } },
    ],
    attack: { path: '/doubled/_search', body: { query: { match: { t: 'a' } } } },
    answer: tooMuch,
  },
  {
    title: 'captures that twenty-two filters double',
    attack: analyze({
      tokenizer: 'keyword',
      filter: new Array(22).fill({ type: 'pattern_capture', preserve_original: false, patterns: ['(a)', '(a)'] }),
      text: 'a',
    }),
    answer: tooMuch,
  },
  {
    title: 'five thousand filters for five thousand words',
    before: [
      {
        method: 'PUT',
        path: '/filters',
        body: {
          settings: {
            analysis: { analyzer: { a: { tokenizer: 'whitespace', filter: new Array(5_000).fill('reverse') } } },
          },
        },
      },
    ],
    attack: analyze({ analyzer: 'a', text: 'a '.repeat(5_000) }, '/filters/_analyze'),
    answer: tooMuch,
  },
  {
    title: 'long shingles of words that were left out',
    before: [
      analyzer('shingles', 'standard', ['stop', { type: 'shingle', min_shingle_size: 2, max_shingle_size: 3_000 }], {
        'index.max_shingle_diff': 5_000,
      }),
    ],
    attack: analyze({ analyzer: 'a', text: `${'the '.repeat(2_900)}x` }, '/shingles/_analyze'),
    answer: tooMuch,
  },
  {
    title: 'a class of characters that is named 5,000 times',
    attack: analyze({
      tokenizer: { type: 'char_group', tokenize_on_chars: new Array(5_000).fill('symbol') },
      text: 'a'.repeat(5_000),
    }),
    answer: [200, 'aaa'],
  },
  {
    title: 'a long mapping that almost matches everywhere',
    attack: analyze({
      tokenizer: 'keyword',
      char_filter: [{ type: 'mapping', mappings: [`${'a'.repeat(20_000)}b=>x`] }],
      text: 'a'.repeat(20_000),
    }),
    answer: tooMuch,
  },
  {
    title: 'a mapping that lengthens a text a hundred times',
    attack: analyze({
      tokenizer: 'keyword',
      char_filter: [{ type: 'mapping', mappings: [`a=>${'b'.repeat(100)}`] }],
      text: 'a'.repeat(200_000),
    }),
    answer: tooMuch,
  },
  {
    title: 'twenty thousand accents without letters',
    attack: analyze({ text: '\u0301'.repeat(20_000) }),
    answer: [200, '{"tokens":[]}'],
  },
  {
    title: 'twenty thousand accents on one Katakana letter',
    attack: analyze({ text: `ア${'\u0301'.repeat(20_000)}` }),
    answer: [200, '<KATAKANA>'],
  },
  {
    title: 'six hundred words that are synonyms',
    attack: { method: 'PUT', path: '/six-hundred', body: synonyms(600, 1) },
    answer: [200, '"acknowledged":true'],
  },
  {
    title: 'three thousand words that are synonyms',
    attack: { method: 'PUT', path: '/three-thousand', body: synonyms(3_000, 1) },
    answer: tooMuch,
  },
  {
    title: 'a thousand analyzers with the same synonyms',
    attack: { method: 'PUT', path: '/a-thousand', body: synonyms(600, 1_000) },
    answer: tooMuch,
  },
  {
    title: 'two hundred thousand parts of one word',
    attack: analyze({ tokenizer: 'keyword', filter: ['word_delimiter_graph'], text: 'a-'.repeat(200_000) }),
    answer: [400, 'exceeded the allowed maximum of [10000]'],
  },
  {
    title: 'two hundred thousand words with a synonym',
    attack: analyze({
      tokenizer: 'whitespace',
      filter: [{ type: 'synonym', synonyms: ['a=>b'] }],
      text: 'a '.repeat(200_000),
    }),
    answer: [400, 'exceeded the allowed maximum of [10000]'],
  },
]);

/** An application whose parameter `a` is a list of what `items` says. */
const application = (items: unknown): readonly Attack[] => [
  { method: 'PUT', path: '/i', body: {} },
  {
    method: 'PUT',
    path: '/_application/search_application/app',
    body: {
      indices: ['i'],
      template: { script: { source: '{"query":{"match_all":{}}}' }, dictionary: { properties: { a: { items } } } },
    },
  },
];

/** A word of 245 letters, most of which all have in common. */
const longWord = (first: string, last: string, n: number): string =>
  `${first}${'m'.repeat(240)}${n.toString(36).padStart(4, last)}`;

describeHostile('comparisons with long lists', [
  {
    title: 'fifty thousand parameters that are not in a long enumeration',
    before: application({ enum: ['x'.repeat(50_000), 'y'.repeat(50_000)] }),
    attack: {
      path: '/_application/search_application/app/_search',
      body: { params: { a: new Array(50_000).fill(0) } },
    },
    answer: tooMuch,
  },
  {
    title: 'fifty thousand parameters in an enumeration of as many',
    before: application({ enum: repeated(50_000, (n) => `v${n}`) }),
    attack: {
      path: '/_application/search_application/app/_search',
      body: { params: { a: new Array(50_000).fill('v49999') } },
    },
    answer: [200, '"hits"'],
  },
  {
    title: 'any of 150,000 rules about intervals',
    before: [{ path: '/t/_doc?refresh', body: { t: 'a' } }],
    attack: {
      path: '/t/_search',
      body: {
        query: { intervals: { t: { any_of: { intervals: new Array(150_000).fill({ prefix: { prefix: 'a' } }) } } } },
      },
    },
    answer: [200, '"value":1'],
  },
  {
    title: 'two hundred fuzzy intervals in two thousand long words',
    before: [{ path: '/fuzzy/_doc?refresh', body: { t: `y${'m'.repeat(250)}q `.repeat(2_000) } }],
    attack: {
      path: '/fuzzy/_search?size=0',
      body: {
        query: {
          intervals: {
            t: {
              any_of: {
                intervals: repeated(200, (n) => ({ fuzzy: { term: `x${'m'.repeat(250)}${n}`, fuzziness: 2 } })),
              },
            },
          },
        },
      },
    },
    answer: tooMuch,
  },
  {
    title: 'the distance of the nearest of 200,000 numbers',
    before: [
      { method: 'PUT', path: '/decay', body: { mappings: { properties: { n: { type: 'long' } } } } },
      { path: '/decay/_doc?refresh', body: { n: repeated(200_000, (n) => n) } },
    ],
    attack: {
      path: '/decay/_search?size=0',
      body: { query: { function_score: { linear: { n: { origin: 1, scale: 1 } } } } },
    },
    answer: [200, '"value":1'],
  },
  {
    title: 'suggestions for long words among four thousand others',
    before: [{ path: '/words/_doc?refresh', body: { t: repeated(4_000, (n) => longWord('x', 'q', n)).join(' ') } }],
    attack: {
      path: '/words/_search',
      body: {
        suggest: {
          s: {
            text: repeated(90, (n) => longWord('y', 'z', n)).join(' '),
            term: { field: 't', prefix_length: 0, max_term_freq: 10 },
          },
        },
      },
    },
    answer: tooMuch,
  },
  {
    title: 'a highlighted phrase of 15,000 words that begins everywhere',
    before: [{ path: '/phrase/_doc?refresh', body: { t: 'a '.repeat(40_000) } }],
    attack: {
      path: '/phrase/_search?_source=false',
      body: { highlight: { fields: { t: {} }, highlight_query: { match_phrase: { t: 'a '.repeat(15_000) } } } },
    },
    answer: tooMuch,
  },
  {
    title: 'four hundred completions among three thousand inputs',
    before: [
      { method: 'PUT', path: '/inputs', body: { mappings: { properties: { s: { type: 'completion' } } } } },
      {
        path: '/inputs/_bulk?refresh',
        body: repeated(3_000, (n) => `{"index":{}}\n{"s":"some words of an input ${n}"}\n`).join(''),
        type: 'application/x-ndjson',
      },
    ],
    attack: {
      path: '/inputs/_search',
      body: {
        suggest: Object.fromEntries(repeated(400, (n) => [`s${n}`, { prefix: 'zz', completion: { field: 's' } }])),
      },
    },
    answer: tooMuch,
  },
]);
