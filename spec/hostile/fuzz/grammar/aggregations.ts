import { aggregationInventory } from '../../../../server/endpoints/inventory';
import type { Chance } from '../chance';
import { field, listOf, nearly, number, someOf } from './names';
import { aQuery } from './queries';
import { valueFor } from './values';

const inventory = [...aggregationInventory()];
const sources = inventory.filter(([name]) => name.includes(' '));
const types = inventory.filter(([name]) => !name.includes(' '));

/** Aggregations by name, up to three beside each other, with others below them: pipelines refer to all of these. */
export function aggregations(chance: Chance, levels: number): Record<string, unknown> {
  const names = ['a', 'b', 'c'].slice(0, 1 + chance.below(3));
  return Object.fromEntries(names.map((name) => [name, nearly(chance, () => aggregation(chance, levels))]));
}

function aggregation(chance: Chance, levels: number): Record<string, unknown> {
  const below = levels > 0 && chance.happens(0.6) ? { aggs: aggregations(chance, levels - 1) } : {};
  if (chance.happens(0.1)) return { filter: aQuery(chance, 1), ...below };
  const [type, options] = chance.pick(types);
  const value = (key: string): unknown => ofAggregation(chance, key, levels);
  const needed = ['field', 'buckets_path', 'interval', 'sources', 'ranges', 'filters', 'path', 'script', 'origin'];
  const required = needed.filter(
    (key) => key in options && chance.happens(0.85) && !(key === 'script' && 'field' in options),
  );
  const body = {
    ...someOf(
      chance,
      Object.keys(options).filter((key) => !key.includes('.')),
      value,
      0.2,
    ),
    ...Object.fromEntries(required.map((key) => [key, nearly(chance, () => value(key))])),
    ...(type === 'date_histogram' && { calendar_interval: chance.pick(['day', '1M', 'year', 'x']) }),
  };
  return { [type]: body, ...below };
}

function ofAggregation(chance: Chance, key: string, levels: number): unknown {
  if (key === 'buckets_path') return chance.happens(0.5) ? path(chance) : { x: path(chance), y: path(chance) };
  if (key === 'ranges')
    return listOf(chance, 4, () =>
      someOf(
        chance,
        ['from', 'to', 'key', 'mask'],
        (part) => (part === 'mask' ? '10.0.0.0/8' : chance.pick<unknown>([number(chance), 'now/d', 'x'])),
        0.6,
      ),
    );
  if (key === 'filters')
    return chance.happens(0.5) ? { x: aQuery(chance, 1), y: aQuery(chance, 0) } : [aQuery(chance, 1)];
  if (key === 'order')
    return {
      [chance.pick(['_count', '_key', 'a', 'a.value', 'a>b', 'b.avg', '_term'])]: chance.pick(['asc', 'desc', 'x']),
    };
  if (key === 'sources') return listOf(chance, 3, () => ({ [chance.pick(['s', 'u', 'w'])]: source(chance) }));
  if (key === 'after')
    return someOf(chance, ['s', 'u', 'w'], () => chance.pick<unknown>([number(chance), 'k1', null]), 0.7);
  if (key === 'percents' || key === 'values') return listOf(chance, 4, () => number(chance));
  if (key === 'sort') return [{ [path(chance)]: { order: 'desc' } }];
  if (key === 'script') return chance.pick(['params.x + params.y', 'params.x > 1', "doc['n'].value", 'null', '1/0']);
  if (key === 'include' || key === 'exclude')
    return chance.pick<unknown>(['k.*', ['k1'], { partition: 0, num_partitions: 3 }, '(a|b)*c']);
  return valueFor(chance, key, levels);
}

const path = (chance: Chance): string =>
  chance.pick([
    'a',
    'b',
    'c',
    'a.value',
    'a>b',
    'a>b.avg',
    'a>b>c',
    '_count',
    '_key',
    "a['x']>b",
    'a._bucket_count',
    'missing',
    'b[50]',
    '',
  ]);

function source(chance: Chance): Record<string, unknown> {
  const [name, options] = chance.pick(sources);
  const value = (key: string): unknown => (key === 'interval' ? number(chance) : valueFor(chance, key, 0));
  return { [name.split(' ')[1] ?? 'terms']: { ...someOf(chance, Object.keys(options), value), field: field(chance) } };
}
