import { describeHostile } from './suite';

describeHostile('input that is small and would cost much', [
  {
    title: 'filter_path of many double stars',
    attack: { path: `/_nodes?filter_path=${'**.'.repeat(90)}x` },
    answer: [200, '{}'],
  },
  {
    title: 'a diagnosis of an error that repeats the start of a field',
    before: [{ method: 'PUT', path: '/n', body: { mappings: { properties: { n: { type: 'long' } } } } }],
    attack: { method: 'PUT', path: '/n/_doc/1', body: { n: 'unknown field ['.repeat(40_000) } },
    answer: [400, 'failed to parse field [n] of type [long]'],
  },
]);
