import { controlEndpoints } from '../../../server/control/endpoints';
import { endpoints } from '../../../server/endpoints';
import type { Attack } from '../server';
import { anyBody } from './bodies';
import type { Chance } from './chance';

/** Operations that respond late on purpose. */
const LATE = /cluster\.health|wait|events/;

/** Calls to the control API go to a sandbox of their own, so that the faults that they plan meet nothing else. */
const CONTROL = '/_mock/sandbox/controlled/_mock';

interface Target {
  readonly method: string;
  readonly pattern: string;
  readonly parameters: readonly string[];
}

const targets: readonly Target[] = [
  ...endpoints
    .filter(({ name }) => !LATE.test(name))
    .flatMap(({ routes, query }) => routes.map((route) => target(route, '', Object.keys(query ?? {})))),
  ...controlEndpoints.filter(({ route }) => !LATE.test(route)).map(({ route }) => target(route, CONTROL, ['limit'])),
];

const NAMES = [
  ...['f', 'f', 'f', 'c', 'j', '1', '.elastic-connectors', '.elastic-connectors-sync-jobs', 'missing', '_all', '*'],
  ...['f*', 'a,b', '-x', '__proto__', 'constructor', '%3Cf-%7Bnow%2Fd%7D%3E', '%2e%2e', '%zz', '%00', '%ff', 'F', '.'],
];
const VALUES = [
  ...['', 'true', 'false', '1', '-1', '0', '99999999999', 'abc', '1m', '*', 'a,b', 'wait_for', 'id:asc', '%00', '[]'],
  ...['null', '%', 'NaN', '1e999', 'f', '_source', 'open,hidden', '1.5s', '%F0%9F%98%80', 'a.b.c', '**'],
];

/** A body of any kind, sent to any operation. */
export function anyRequest(chance: Chance): Attack {
  const { method, pattern, parameters } = chance.pick(targets);
  const path = pattern.replaceAll(/\{\w+\}/g, () => chance.pick(NAMES));
  const body = method === 'HEAD' || chance.happens(0.1) ? {} : anyBody(chance);
  return { method, path: path + query(chance, parameters), ...body, gzip: 'body' in body && chance.happens(0.05) };
}

function query(chance: Chance, parameters: readonly string[]): string {
  if (chance.happens(0.6)) return '';
  if (parameters.length > 0 && chance.happens(0.7)) {
    return `?${chance.times(3, () => `${chance.pick(parameters)}=${chance.pick(VALUES)}`).join('&')}`;
  }
  const filter = chance.times(40, () => chance.pick(['**', '*', 'a', 'hits', '_*', 'e*r'])).join('.');
  return chance.pick([
    `?filter_path=${filter}`,
    ...['?pretty', '?format=yaml', '?format=cbor', '?refresh', '?q=a', '?%', '?error_trace', '?human'],
  ]);
}

function target(route: string, prefix: string, parameters: readonly string[]): Target {
  const [method = '', pattern = ''] = route.split(' ');
  return { method, pattern: prefix + pattern, parameters };
}

/** An index with two hundred documents, a connector and a job, for what works on them. */
export const seeding: readonly Attack[] = [
  {
    method: 'PUT',
    path: '/f',
    body: {
      mappings: {
        properties: { t: { type: 'text' }, n: { type: 'long' }, k: { type: 'keyword' }, d: { type: 'date' } },
      },
    },
  },
  {
    path: '/_bulk?refresh=true',
    type: 'application/x-ndjson',
    body: Array.from({ length: 200 }, (_, n) => {
      const source = { n, t: `${'alpha beta gamma '.repeat(40)}${n}`, k: `k${n % 9}`, d: 1_700_000_000_000 + n * 1e7 };
      return `{"index":{"_index":"f","_id":"${n}"}}\n${JSON.stringify(source)}\n`;
    }).join(''),
  },
  { method: 'PUT', path: '/_connector/c', body: { index_name: 'search-c', service_type: 'drive' } },
  { path: '/_connector/_sync_job', body: { id: 'c', job_type: 'full', trigger_method: 'on_demand' } },
];
