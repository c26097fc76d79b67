import type { Attack } from './server';
import { describeHostile } from './suite';

const long: Attack = { method: 'PUT', path: '/long/_doc/1', body: { a: 'a'.repeat(900_000) } };
/** A pattern that a careful reader would hold against a text of as many characters 'a' from each of them on. */
const NEARLY = `*${'a'.repeat(5_000)}b`;

describeHostile('the control API', [
  {
    title: 'a search of the journal for a pattern that a long text nearly fits',
    before: [long],
    attack: { path: '/_mock/journal/search', body: { body: { a: { $like: NEARLY } } } },
    answer: [200, '"total":0'],
  },
  {
    title: 'a search of the journal for a pattern of many stars',
    attack: { path: '/_mock/journal/search', body: { body: { a: { $like: `${'*a'.repeat(5_000)}b` } } } },
    answer: [200, '"total":0'],
  },
  {
    title: 'an explanation of why nothing fits such a pattern',
    attack: { path: '/_mock/journal/verify', body: { body: { a: { $like: NEARLY } } } },
    answer: [422],
  },
  {
    title: 'a fault for bodies that fit such a pattern',
    before: [{ path: '/_mock/faults', body: { body: { a: { $like: NEARLY } }, preset: 'forbidden' } }],
    attack: long,
    answer: [200, 'updated'],
  },
]);
