import { repeated } from './processors';
import type { Attack } from './server';

const DOCUMENTS = 200;

/** The media type of bodies that consist of lines. */
export const NDJSON = 'application/x-ndjson';

/** The lines that `line` makes of each number below `count`. */
export const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('');

const grams = { type: 'edge_ngram', min_gram: 1, max_gram: 100_000 };
/** Makes the index `q`, whose documents are worth attacking. */
export const seed: readonly Attack[] = [
  {
    method: 'PUT',
    path: '/q',
    body: {
      settings: {
        analysis: { filter: { grams }, analyzer: { grams: { tokenizer: 'keyword', filter: ['grams'] } } },
      },
      mappings: {
        properties: {
          big: { type: 'keyword' },
          t: { type: 'text', fields: { grams: { type: 'text', analyzer: 'grams' } } },
          many: { type: 'long' },
        },
      },
    },
  },
  {
    path: '/q/_bulk?refresh=true',
    body: lines(
      DOCUMENTS,
      (n) =>
        `{"index":{}}\n${JSON.stringify({ n, big: 'ab'.repeat(15_000), t: 'alpha beta gamma '.repeat(50) + n })}\n`,
    ),
    type: NDJSON,
  },
  {
    path: '/q/_bulk?refresh=true',
    body: `{"index":{}}\n${JSON.stringify({ many: Array.from({ length: 50_000 }, (_, n) => n % 100) })}\n`,
    type: NDJSON,
  },
];

/** Makes the index `wide`, which has more fields than most searches look at. */
export const wide: readonly Attack[] = [
  {
    method: 'PUT',
    path: '/wide',
    body: { mappings: { properties: Object.fromEntries(repeated(101, (n) => [`f${n}`, { type: 'keyword' }])) } },
  },
  { path: '/wide/_doc?refresh=true', body: {} },
];
