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
]);
