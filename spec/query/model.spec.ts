import { expect } from 'chai';
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../server/json/value';
import { idsOf, indexOf, matches, search } from './shards';

/** A document as the model sees it: lists of values, as in the index. */
interface Model {
  readonly k: readonly string[];
  readonly n: readonly number[];
  readonly b: readonly boolean[];
  readonly t: readonly string[];
  readonly items: readonly { readonly k: string; readonly n: number }[];
}

const mappings = {
  properties: {
    k: { type: 'keyword' },
    n: { type: 'long' },
    b: { type: 'boolean' },
    t: { type: 'text' },
    items: { type: 'nested', properties: { k: { type: 'keyword' }, n: { type: 'long' } } },
  },
};

const keyword = fc.constantFrom<string>('a', 'b', 'c', 'é', '\u{1f600}', '\ufffd');
const number = fc.integer({ min: -3, max: 3 });
const word = fc.constantFrom<string>('red', 'green', 'blue');

const model: fc.Arbitrary<Model> = fc.record({
  k: fc.uniqueArray(keyword, { maxLength: 2 }),
  n: fc.uniqueArray(number, { maxLength: 2 }),
  b: fc.array(fc.boolean(), { maxLength: 1 }),
  t: fc.array(word, { maxLength: 4 }),
  items: fc.array(fc.record({ k: keyword, n: number }), { maxLength: 2 }),
});

/** A single value may be alone or in a list; no values may be a missing key, null or an empty list. */
function toSource(document: Model, style: number): JsonObject {
  const source: JsonObject = {};
  const put = (name: string, values: readonly JsonValue[]): void => {
    if (values.length === 1 && style % 2 === 0) source[name] = values[0] as JsonValue;
    else if (values.length > 0 || style % 3 === 0) source[name] = [...values];
    else if (style % 3 === 1) source[name] = null;
  };
  put('k', document.k);
  put('n', document.n);
  put('b', document.b);
  if (document.t.length > 0) source.t = document.t.join(' ');
  put(
    'items',
    document.items.map((item) => ({ ...item })),
  );
  return source;
}

interface Question {
  readonly query: JsonObject;
  readonly test: (document: Model) => boolean;
}

const leaf: fc.Arbitrary<Question> = fc.oneof(
  keyword.map((value) => ({ query: { term: { k: value } }, test: ({ k }: Model) => k.includes(value) })),
  number.map((value) => ({ query: { term: { n: value } }, test: ({ n }: Model) => n.includes(value) })),
  fc.boolean().map((value) => ({ query: { term: { b: String(value) } }, test: ({ b }: Model) => b.includes(value) })),
  word.map((value) => ({ query: { match: { t: value } }, test: ({ t }: Model) => t.includes(value) })),
  fc.array(keyword, { maxLength: 3 }).map((values) => ({
    query: { terms: { k: values } },
    test: ({ k }: Model) => k.some((one) => values.includes(one)),
  })),
  fc.tuple(number, number).map(([from, to]) => ({
    query: { range: { n: { gte: from, lt: to } } },
    test: ({ n }: Model) => n.some((one) => one >= from && one < to),
  })),
  fc.constantFrom('k' as const, 'n' as const, 'b' as const, 't' as const).map((field) => ({
    query: { exists: { field } },
    test: (document: Model) => document[field].length > 0,
  })),
  fc.tuple(word, word).map(([first, second]) => ({
    query: { match_phrase: { t: `${first} ${second}` } },
    test: ({ t }: Model) => t.some((one, at) => one === first && t[at + 1] === second),
  })),
  fc.tuple(keyword, number).map(([k, n]) => ({
    query: {
      nested: { path: 'items', query: { bool: { must: [{ term: { 'items.k': k } }, { term: { 'items.n': n } }] } } },
    },
    test: ({ items }: Model) => items.some((item) => item.k === k && item.n === n),
  })),
  fc.constant({ query: { match_all: {} }, test: () => true }),
  fc.constant({ query: { term: { nothing: 'x' } }, test: () => false }),
);

const { question } = fc.letrec<{ question: Question }>((tie) => ({
  question: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc
      .record({
        must: fc.array(tie('question'), { maxLength: 2 }),
        filter: fc.array(tie('question'), { maxLength: 2 }),
        should: fc.array(tie('question'), { maxLength: 3 }),
        must_not: fc.array(tie('question'), { maxLength: 2 }),
        least: fc.option(fc.nat(2), { nil: undefined }),
      })
      .map(bool),
    tie('question').map(({ query, test }) => ({ query: { constant_score: { filter: query } }, test })),
  ),
}));

function bool(parts: {
  must: Question[];
  filter: Question[];
  should: Question[];
  must_not: Question[];
  least: number | undefined;
}): Question {
  const { must, filter, should, must_not: mustNot, least } = parts;
  const queries = (questions: Question[]): JsonObject[] => questions.map(({ query }) => query);
  const query: JsonObject = {
    must: queries(must),
    filter: queries(filter),
    should: queries(should),
    must_not: queries(mustNot),
  };
  if (least !== undefined) query.minimum_should_match = least;
  const byDefault = must.length + filter.length === 0 && should.length > 0 ? 1 : 0;
  const wanted = Math.max(byDefault, least ?? 0);
  const empty = must.length + filter.length + should.length + mustNot.length === 0;
  return {
    query: { bool: query },
    test: (document) =>
      empty ||
      ([...must, ...filter].every(({ test }) => test(document)) &&
        !mustNot.some(({ test }) => test(document)) &&
        should.filter(({ test }) => test(document)).length >= wanted),
  };
}

describe('queries and their model', () => {
  it('find the same documents with and without indexes over fields @fuzz', () => {
    fc.assert(
      fc.property(fc.array(model, { maxLength: 12 }), question, (documents, { query, test }) => {
        const index = indexOf(documents.map(toSource), mappings);
        const expected = documents.flatMap((document, id) => (test(document) ? [String(id)] : []));
        expect(matches(index, query), 'looking at all').to.deep.equal(expected);
        expect(matches(index, query, 0), 'by indexes').to.deep.equal(expected);
        const counted = search(index, { query, size: 0 }, 0).hits.total;
        expect(counted).to.deep.equal({ value: expected.length, relation: 'eq' });
      }),
      { numRuns: 400 },
    );
  });

  const sortField = fc.constantFrom('k' as const, 'n' as const);
  const order = fc.constantFrom('asc' as const, 'desc' as const);
  const missing = fc.constantFrom('_last' as const, '_first' as const);

  it('sort and page alike with and without indexes over fields @fuzz', () => {
    fc.assert(
      fc.property(
        fc.array(model, { maxLength: 14 }),
        sortField,
        order,
        missing,
        fc.constantFrom(...TIEBREAKS),
        fc.nat(5),
        fc.integer({ min: 1, max: 5 }),
        question,
        (documents, field, direction, where, ties, from, size, { query, test }) => {
          const index = indexOf(documents.map(toSource), mappings);
          const found = documents.flatMap((document, id) => (test(document) ? [{ id, document }] : []));
          const expected = found
            .sort((a, b) => compare(a.document[field], b.document[field], direction, where) || ties.compare(a, b))
            .slice(from, from + size)
            .map(({ id }) => String(id));
          const sort = [{ [field]: { order: direction, missing: where } }, ...ties.sort];
          const body = { query, from, size, sort };
          expect(idsOf(search(index, body)), 'looking at all').to.deep.equal(expected);
          expect(idsOf(search(index, body, 0)), 'by indexes').to.deep.equal(expected);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('return every document once if a search resumes after the last hit @fuzz', () => {
    fc.assert(
      fc.property(
        fc.array(model, { maxLength: 14 }),
        sortField,
        order,
        fc.integer({ min: 1, max: 4 }),
        (documents, field, direction, size) => {
          const unique = documents.map((document, id) => ({ ...toSource(document, id), id }));
          const index = indexOf(unique, { properties: { ...mappings.properties, id: { type: 'long' } } });
          for (const smallSet of [undefined, 0]) {
            const sort = [{ [field]: direction }, { id: 'asc' }];
            const all = idsOf(search(index, { sort, size: 100 }, smallSet));
            const paged: string[] = [];
            let after: JsonValue[] | undefined;
            for (let page = 0; page <= documents.length; page += 1) {
              const outcome = search(index, after ? { sort, size, search_after: after } : { sort, size }, smallSet);
              const hits = outcome.hits.hits as unknown as { _id: string; sort: JsonValue[] }[];
              if (hits.length === 0) break;
              paged.push(...hits.map(({ _id }) => _id));
              after = JSON.parse(JSON.stringify(hits.at(-1)?.sort.map(plain)));
            }
            expect(paged).to.deep.equal(all);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

interface Numbered {
  readonly id: number;
  readonly document: Model;
}

/** The text after the first sort key, and the order that it stands for. */
const TIEBREAKS: readonly { sort: JsonObject[]; compare(a: Numbered, b: Numbered): number }[] = [
  { sort: [], compare: (a, b) => a.id - b.id },
  { sort: [{ _doc: 'asc' }], compare: (a, b) => a.id - b.id },
  { sort: [{ _doc: 'desc' }], compare: (a, b) => b.id - a.id },
  {
    sort: [{ b: 'asc' }],
    compare: (a, b) => Number(a.document.b[0] ?? 2) - Number(b.document.b[0] ?? 2) || a.id - b.id,
  },
];

/** Numbers of a response that are ready-made text. */
function plain(value: JsonValue | { readonly text: string }): JsonValue {
  return typeof value === 'object' && value !== null && 'text' in value
    ? JSON.parse(String(value.text))
    : (value as JsonValue);
}

function compare(
  a: readonly (string | number)[],
  b: readonly (string | number)[],
  direction: 'asc' | 'desc',
  missing: '_last' | '_first',
): number {
  if (a.length === 0 || b.length === 0) {
    if (a.length === b.length) return 0;
    return (a.length === 0) === (missing === '_first') ? -1 : 1;
  }
  const [first, second] = [best(a, direction), best(b, direction)];
  const sign = direction === 'asc' ? 1 : -1;
  if (typeof first === 'number') return sign * (first - Number(second));
  return sign * Buffer.compare(Buffer.from(String(first)), Buffer.from(String(second)));
}

/** Of several values, the smallest counts in ascending order, the largest in descending order. */
function best(values: readonly (string | number)[], direction: 'asc' | 'desc'): string | number {
  const sorted = [...values].sort((a, b) =>
    typeof a === 'number' ? a - Number(b) : Buffer.compare(Buffer.from(a), Buffer.from(String(b))),
  );
  return (direction === 'asc' ? sorted[0] : sorted.at(-1)) as string | number;
}
