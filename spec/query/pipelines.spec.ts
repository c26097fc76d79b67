import { expect } from 'chai';
import type { JsonObject } from '../../server/json/value';
import { Api } from '../endpoints/api';

interface Bucket extends JsonObject {
  key_as_string: string;
}

const MONTHS: [date: string, sold: number, returned: number][] = [
  ['2024-01-05', 10, 2],
  ['2024-01-20', 20, 1],
  ['2024-02-11', 50, 25],
  ['2024-04-01', 5, 0],
];

/** Pipelines whose module a core node lacks; those that it has are in `recorded/pipelines.txt`. */
describe('pipelines over the buckets around them', () => {
  let api: Api;
  before(async () => {
    api = await Api.start();
    await api.put('/sales', { mappings: { properties: { date: { type: 'date' } } } });
    for (const [date, sold, returned] of MONTHS) {
      await api.send('POST', '/sales/_doc?refresh=true', { date, sold, returned });
    }
  });
  after(() => api.stop());

  async function months(pipeline: object, typedKeys = false): Promise<Bucket[]> {
    const sums = { sold: { sum: { field: 'sold' } }, returned: { sum: { field: 'returned' } } };
    const byMonth = { date_histogram: { field: 'date', calendar_interval: 'month' }, aggs: { ...sums, x: pipeline } };
    const answer = await api.send('POST', `/sales/_search?typed_keys=${typedKeys}`, { size: 0, aggs: { byMonth } });
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    const { aggregations } = answer.body as { aggregations: JsonObject };
    return (aggregations[typedKeys ? 'date_histogram#byMonth' : 'byMonth'] as JsonObject).buckets as Bucket[];
  }
  const results = async (pipeline: object) => (await months(pipeline)).map(({ x }) => x);

  it('derivative', async () => {
    expect(await results({ derivative: { buckets_path: 'sold' } })).to.deep.equal([
      undefined,
      { value: 20 },
      { value: null },
      { value: null },
    ]);
    expect(await results({ derivative: { buckets_path: '_count', gap_policy: 'insert_zeros' } })).to.deep.equal([
      undefined,
      { value: -1 },
      { value: -1 },
      { value: 1 },
    ]);
    const daily = { derivative: { buckets_path: 'sold', unit: 'day', format: '0.0' } };
    expect((await results(daily))[1]).to.deep.equal({
      value: 20,
      value_as_string: '20.0',
      normalized_value: 20 / 31,
    });
    expect((await months({ derivative: { buckets_path: 'sold' } }, true))[1]).to.have.property('derivative#x');
  });

  it('bucket_script', async () => {
    const buckets_path = { a: 'returned', b: 'sold' };
    const rate = { bucket_script: { buckets_path, script: 'params.a / params.b * params.f' } };
    const script = { source: 'params.a / params.b * params.f', params: { f: 100 } };
    expect(await results({ bucket_script: { ...rate.bucket_script, script } })).to.deep.equal([
      { value: 10 },
      { value: 50 },
      undefined,
      { value: 0 },
    ]);
    expect(
      (await results({ bucket_script: { buckets_path: 'sold', script: 'params._value > 20 ? 1 : null' } }))[3],
    ).to.equal(undefined);
  });

  it('bucket_selector', async () => {
    const selector = { buckets_path: { n: '_count' }, script: 'params.n > 1' };
    expect((await months({ bucket_selector: selector })).map((one) => one.key_as_string.slice(0, 7))).to.deep.equal([
      '2024-01',
    ]);
  });

  it('one can work on the result of another', async () => {
    const aggs = {
      sold: { sum: { field: 'sold' } },
      total: { cumulative_sum: { buckets_path: 'sold' } },
      large: { bucket_selector: { buckets_path: { t: 'total' }, script: 'params.t >= 80' } },
    };
    const byMonth = { date_histogram: { field: 'date', calendar_interval: 'month' }, aggs };
    const { body } = await api.send('POST', '/sales/_search', { size: 0, aggs: { byMonth } });
    const { buckets } = (body.aggregations as JsonObject).byMonth as { buckets: Bucket[] };
    // The empty month has no value for the script, so it goes.
    expect(buckets.map(({ total }) => (total as JsonObject).value)).to.deep.equal([80, 85]);
  });

  const refusals: [status: number, aggs: object, reason: string][] = [
    [400, { x: { bucket_script: {} } }, 'Required [buckets_path, script]'],
    [
      400,
      { m: { terms: { field: 'sold' }, aggs: { x: { bucket_script: { buckets_path: 'z', script: '1' } } } } },
      'Validation Failed: 1: No aggregation found for path [z];',
    ],
    [
      400,
      { m: { terms: { field: 'sold' }, aggs: { x: { derivative: { buckets_path: '_count' } } } } },
      'Validation Failed: 1: derivative aggregation [x] must have a histogram, date_histogram or auto_date_histogram as parent;',
    ],
    [
      501,
      { m: { filter: { match_all: {} }, aggs: { x: { bucket_sort: { size: 1 } } } } },
      'es-connector-mock does not emulate [bucket_sort] aggregations inside [filter]',
    ],
  ];
  for (const [status, aggs, reason] of refusals) {
    it(`${JSON.stringify(aggs)} is refused`, async () => {
      const answer = await api.send('POST', '/sales/_search', { size: 0, aggs });
      expect(answer.status, JSON.stringify(answer.body)).to.equal(status);
      expect((answer.body.error as JsonObject).reason).to.equal(reason);
    });
  }

  it('a script that cannot be compiled fails the search', async () => {
    const x = { bucket_selector: { buckets_path: { n: '_count' }, script: 'bla(' } };
    const m = { terms: { field: 'sold' }, aggs: { x } };
    const { status, body } = await api.send('POST', '/sales/_search', { size: 0, aggs: { m } });
    expect(status).to.equal(400);
    expect(((body.error as JsonObject).root_cause as JsonObject[])[0]?.type).to.equal('script_exception');
  });
});
