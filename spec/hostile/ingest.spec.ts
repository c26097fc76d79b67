import { BREAKER, LONG, PATH, repeated, SET } from './processors';
import type { Attack } from './server';
import { describeHostile, type HostileCase } from './suite';

const NDJSON = 'application/x-ndjson';
const CYCLE = 'Cycle detected for pipeline';

const bulk = (count: number, source: object): string => `{"index":{}}\n${JSON.stringify(source)}\n`.repeat(count);
const put = (id: string, processors: readonly object[]): Attack => ({
  method: 'PUT',
  path: `/_ingest/pipeline/${id}`,
  body: { processors },
});

/** Pipelines that each call the next one twice: the last runs 2^levels times. */
const doubling = (name: string, levels: number, last: readonly object[], options: object = {}): Attack[] =>
  repeated(levels + 1, (level) => {
    const next = { pipeline: { name: `${name}${level + 1}`, ...options } };
    return put(`${name}${level}`, level === levels ? last : [next, next]);
  });

const FAIL = { fail: { message: 'no', ignore_failure: true } };

/** A simulation of a processor that runs very often over one document. */
const often = (title: string, processor: object, source: object): HostileCase => {
  const name = `${title.replace(/\W/g, '-')}-`;
  return {
    title: `${title}, very often`,
    before: doubling(name, 24, [processor]),
    attack: { path: `/_ingest/pipeline/${name}0/_simulate`, body: { docs: [{ _source: source }] } },
    answer: [200, BREAKER],
  };
};

describeHostile('pipelines that call pipelines', [
  {
    title: 'each the next one twice, in a simulation',
    before: doubling('p', 30, [SET]),
    attack: { path: '/_ingest/pipeline/p0/_simulate', body: { docs: [{ _source: {} }] } },
    answer: [200, BREAKER],
  },
  {
    title: 'each the next one twice, step by step',
    attack: { path: '/_ingest/pipeline/p0/_simulate?verbose=true', body: { docs: [{ _source: {} }] } },
    answer: [429, BREAKER],
  },
  {
    title: 'each the next one twice, for documents of a bulk request',
    attack: { path: '/b/_bulk?pipeline=p0', body: bulk(1_000, {}), type: NDJSON },
    answer: [200, BREAKER],
  },
  {
    title: 'each the next one twice, as the default of an index',
    before: [{ method: 'PUT', path: '/d', body: { settings: { 'index.default_pipeline': 'p0' } } }],
    attack: { path: '/d/_doc', body: {} },
    answer: [429, BREAKER],
  },
  {
    title: 'each the next one twice, as the last of an index',
    before: [{ method: 'PUT', path: '/f', body: { settings: { 'index.final_pipeline': 'p0' } } }],
    attack: { path: '/f/_doc', body: {} },
    answer: [429, BREAKER],
  },
  {
    title: 'each the next one twice, in a reindex',
    before: [{ path: '/s/_bulk?refresh=true', body: bulk(1_000, {}), type: NDJSON }],
    attack: { path: '/_reindex', body: { source: { index: 's' }, dest: { index: 't', pipeline: 'p0' } } },
    answer: [429, BREAKER],
  },
  {
    title: 'each the next one twice, in an update by query',
    attack: { path: '/s/_update_by_query?pipeline=p0', body: {} },
    answer: [429, BREAKER],
  },
  {
    title: 'each the next one twice, whatever fails',
    before: doubling('i', 30, [SET], { ignore_failure: true }),
    attack: { path: '/b/_bulk?pipeline=i0', body: bulk(1_000, {}), type: NDJSON },
    answer: [200, BREAKER],
  },
  {
    title: 'each the next one twice, and again after each failure',
    before: repeated(31, (level) => {
      const next = { pipeline: { name: `o${level + 1}` } };
      return put(
        `o${level}`,
        level === 30 ? [{ fail: { message: 'no' } }] : [{ pipeline: { ...next.pipeline, on_failure: [next] } }],
      );
    }),
    attack: { path: '/_ingest/pipeline/o0/_simulate', body: { docs: [{ _source: {} }] } },
    answer: [200, BREAKER],
  },
  {
    title: 'itself',
    before: [put('itself', [{ pipeline: { name: 'itself' } }])],
    attack: { path: '/b/_doc?pipeline=itself', body: {} },
    answer: [500, CYCLE],
  },
  {
    title: 'one another in a circle',
    before: [put('one', [{ pipeline: { name: 'other' } }]), put('other', [{ pipeline: { name: 'one' } }])],
    attack: { path: '/b/_doc?pipeline=one', body: {} },
    answer: [500, CYCLE],
  },
  {
    title: 'a thousand pipelines one after another',
    before: repeated(1_001, (n) => put(`c${n}`, n === 1_000 ? [SET] : [{ pipeline: { name: `c${n + 1}` } }])),
    attack: { path: '/b/_doc?pipeline=c0', body: {} },
    answer: [500, 'Too many nested pipelines'],
  },
  often('a failure that is ignored', FAIL, {}),
  often('a field in another form', { lowercase: { field: 't' } }, { t: LONG }),
  often('a text without its tags', { html_strip: { field: 't', target_field: 'u' } }, { t: LONG }),
  often('a text that is decoded', { urldecode: { field: 't', target_field: 'u' } }, { t: '%20'.repeat(300_000) }),
  often('an attachment', { attachment: { field: 't' } }, { t: Buffer.from(LONG).toString('base64') }),
  often(
    'a text that is parsed',
    { json: { field: 't', target_field: 'u' } },
    { t: JSON.stringify(repeated(100_000, String)) },
  ),
  often(
    'a list of numbers',
    { convert: { field: 't', type: 'string', target_field: 'u' } },
    { t: repeated(100_000, Number) },
  ),
  often(
    'a text that is no number',
    { convert: { field: 't', type: 'auto', target_field: 'u' } },
    { t: '1'.repeat(500_000) },
  ),
  often('a path of 3,000 parts', { set: { field: PATH, value: 1 } }, {}),
  often('a template of long names', { set: { field: 'x', value: `{{${PATH}}}` } }, {}),
  often('a list that is sorted', { sort: { field: 't' } }, { t: repeated(100_000, Number) }),
  often(
    'a list that is joined',
    { join: { field: 't', separator: ',', target_field: 'u' } },
    { t: repeated(100_000, Number) },
  ),
  often(
    'dates in twenty forms',
    {
      date: { field: 't', formats: repeated(20, (n) => `yyyy-MM-dd'${n}'`), target_field: 'u', ignore_failure: true },
    },
    { t: '2024-01-01' },
  ),
  often(
    'a size in bytes',
    { bytes: { field: 't', target_field: 'u', ignore_failure: true } },
    { t: ' '.repeat(900_000) },
  ),
  often(
    'all but some fields',
    { remove: { keep: repeated(100, (n) => `k${n}`) } },
    { k1: Object.fromEntries(repeated(5_000, (n) => [`f${n}`, n])) },
  ),
]);
