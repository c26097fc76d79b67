import { endpoints } from '../../../../server/endpoints';
import { bodyInventory, processorInventory } from '../../../../server/endpoints/inventory';
import type { Attack } from '../../server';
import type { Chance } from '../chance';
import { analysisSettings, analyzer, component, mappings } from './indices';
import { index, listOf, nearly, number, scalar, someOf, word } from './names';
import { aQuery } from './queries';
import { searchParts } from './searches';
import { tags, valueFor } from './values';

/** Operations that respond late on purpose. */
const LATE = /cluster\.health|wait/;
const bodies = bodyInventory(endpoints);
const declared = endpoints.filter(({ name, routes }) => bodies.has(name) && routes.length > 0 && !LATE.test(name));
/** Operations whose bodies are not objects with declared keys, but those of a user, a role or something else that is free. */
const free = endpoints.filter(
  ({ name, body }) => /^security\.|put_|search_application|ruleset/.test(name) && body && !bodies.has(name),
);
const FREE_KEYS =
  'cluster indices applications run_as metadata password roles full_name enabled rules role_templates username template'.split(
    ' ',
  );
const processors = [...processorInventory()].filter(([type]) => !type.includes(' '));
const common = Object.keys(processorInventory().get('every processor') ?? {});

const PLACES: Readonly<Record<string, (chance: Chance) => string>> = {
  index,
  target: (chance) => chance.pick(['rich', 'new', 'stream-a']),
  id: (chance) => chance.pick(['1', '2', 'st', 'mu', 'p', 'KEY', 'x']),
  name: (chance) => chance.pick(['app', 'al', 'stream-a', 'reader', 'tpl', 'x', 'ada']),
  username: (chance) => chance.pick(['ada', 'ada', 'elastic', 'x', 'kibana_system']),
  ruleset_id: (chance) => chance.pick(['rules', 'x']),
  rule_id: (chance) => chance.pick(['1', 'x']),
  context: () => 'score',
  connector_id: (chance) => chance.pick(['c', 'x']),
};

function pathOf(chance: Chance, routes: readonly string[]): { method: string; path: string } {
  const [method = '', pattern = ''] = chance.pick(routes).split(' ');
  const path = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(PLACES[name]?.(chance) ?? chance.pick(['1', 'x', 'ada'])),
  );
  return { method, path };
}

/** Any operation whose keys are declared, with values that its keys suggest: new operations come in by themselves. */
function fromTable(chance: Chance): Attack {
  const { name, routes } = chance.pick(declared);
  const keys = Object.keys(bodies.get(name) ?? {}).filter((key) => !key.includes('.'));
  const body = someOf(chance, keys, (key) => valueFor(chance, key, 3), chance.pick([0.2, 0.5, 0.9]));
  return { ...pathOf(chance, routes), body };
}

function freeBody(chance: Chance): Attack {
  const { routes } = chance.pick(free);
  const body = someOf(chance, FREE_KEYS, (key) => valueFor(chance, key, 2), 0.4);
  return {
    ...pathOf(chance, routes),
    body: chance.happens(0.2) ? { app: { read: { actions: ['a:b'] } }, r: body } : body,
  };
}

function search(chance: Chance): Attack {
  const body = searchParts(chance, 3);
  const path = `/${index(chance)}`;
  return chance.pick<() => Attack>([
    () => ({ path: `${path}/_search`, body }),
    () => ({ path: `/rich/_search`, body }),
    () => ({ path: `/rich/_search?scroll=1m`, body }),
    () => ({
      path: '/_msearch',
      type: 'application/x-ndjson',
      body: `{"index":"rich"}\n${JSON.stringify(body)}\n{}\n${JSON.stringify(searchParts(chance, 1))}\n`,
    }),
    () => ({ path: `${path}/_count`, body: { query: aQuery(chance, 3) } }),
    () => ({ path: `/rich/_explain/1`, body: { query: aQuery(chance, 3) } }),
    () => ({ path: `/rich/_validate/query?explain=true`, body: { query: aQuery(chance, 3) } }),
    () => ({ path: `/rich/_delete_by_query?max_docs=1`, body: { query: aQuery(chance, 2) } }),
    () => ({
      path: '/_application/search_application/app/_search',
      body: { params: { q: word(chance), size: number(chance) } },
    }),
  ])();
}

function analysis(chance: Chance): Attack {
  const kind = chance.pick(['filter', 'char_filter'] as const);
  const parts = (): unknown[] =>
    listOf(chance, 3, () => (chance.happens(0.5) ? component(chance, kind) : analyzer(chance)));
  const text = chance.pick([
    'Alpha beta, gamma 12.5',
    '<b>a&amp;b</b>',
    'a b '.repeat(chance.size(3_000)),
    'ﬃ É ß 日本語 \ud800',
    '/a/b/c',
    '',
  ]);
  const name = `made-${chance.below(40)}`;
  return chance.pick<() => Attack>([
    () => ({
      path: '/_analyze',
      body: { tokenizer: chance.happens(0.5) ? component(chance, 'tokenizer') : 'standard', [kind]: parts(), text },
    }),
    () => ({ path: '/_analyze', body: { analyzer: analyzer(chance), text, explain: true, attributes: ['x'] } }),
    () => ({ path: '/_analyze', body: { normalizer: analyzer(chance), text: [text, text] } }),
    () => ({ path: `/${name}/_analyze`, body: { analyzer: analyzer(chance), text } }),
    () => ({
      method: 'PUT',
      path: `/${name}`,
      body: { settings: analysisSettings(chance), mappings: mappings(chance) },
    }),
    () => ({
      path: `/${name}/_doc?refresh`,
      body: { t: text, n: scalar(chance), k: scalar(chance), a: { b: [text] } },
    }),
    () => ({ path: `/${name}/_search`, body: searchParts(chance, 2) }),
    () => ({ method: 'DELETE', path: `/${name}` }),
  ])();
}

function templates(chance: Chance): Attack {
  const params = { a: word(chance), l: [1, 'x', { y: 2 }], m: { x: [null] }, size: number(chance) };
  const source = chance.happens(0.5) ? searchParts(chance, 1) : `{"query":{"match":{"t":"${tags(chance)}"}}}`;
  return chance.pick<() => Attack>([
    () => ({ path: '/_render/template', body: { source, params } }),
    () => ({ path: '/rich/_search/template', body: { source, params, explain: true } }),
    () => ({ path: '/rich/_search/template', body: { id: 'mu', params } }),
    () => ({
      path: '/_msearch/template',
      type: 'application/x-ndjson',
      body: `{"index":"rich"}\n${JSON.stringify({ source, params })}\n`,
    }),
    () => ({ method: 'PUT', path: '/_scripts/mu', body: { script: { lang: 'mustache', source } } }),
  ])();
}

function pipeline(chance: Chance): Attack {
  const processor = (levels: number): Record<string, unknown> => {
    const [type, options] = chance.pick(processors);
    const value = (key: string): unknown => {
      if (key === 'processor') return processor(levels - 1);
      if (key === 'value') return chance.happens(0.5) ? tags(chance) : scalar(chance);
      return /field/.test(key)
        ? chance.pick(['t', 'n', 'o.k', 'l', 'x', '_index', '_ingest._value', 'a.0'])
        : valueFor(chance, key, 1);
    };
    const keys = Object.keys(options);
    const needed = ['field', 'value', 'pattern', 'processor', 'formats', 'script', 'source'].filter(
      (key) => keys.includes(key) && (key !== 'processor' || levels > 0),
    );
    const given = Object.fromEntries(needed.map((key) => [key, nearly(chance, () => value(key))]));
    return {
      [type]: {
        ...someOf(chance, keys, value, 0.15),
        ...someOf(
          chance,
          common,
          (key) =>
            key === 'on_failure'
              ? [{ set: { field: 'e', value: '{{_ingest.on_failure_message}}' } }]
              : valueFor(chance, key, 0),
          0.1,
        ),
        ...given,
      },
    };
  };
  const body = { processors: listOf(chance, 4, () => processor(2)) };
  const source = {
    t: word(chance),
    n: number(chance),
    l: ['a', 'b', { c: 1 }],
    o: { k: '2024-01-01' },
    x: '{"a":[1]}',
    d: '10.0.0.1',
  };
  return chance.pick<() => Attack>([
    () => ({ path: '/_ingest/pipeline/_simulate', body: { pipeline: body, docs: [{ _source: source }] } }),
    () => ({ method: 'PUT', path: '/_ingest/pipeline/p', body }),
    () => ({ path: '/rich/_doc/9?pipeline=p', body: source }),
  ])();
}

function streams(chance: Chance): Attack {
  return chance.pick<() => Attack>([
    () => ({ method: 'PUT', path: `/_data_stream/stream-${chance.pick(['a', 'b', '*', 'A'])}` }),
    () => ({
      path: `/stream-a/_rollover${chance.pick(['', '?dry_run', '/stream-x', '?lazy'])}`,
      body: { conditions: valueFor(chance, 'conditions', 1) },
    }),
    () => ({
      path: '/al/_rollover',
      body: { conditions: valueFor(chance, 'conditions', 1), mappings: mappings(chance) },
    }),
    () => ({
      path: '/stream-a/_doc?op_type=create',
      body: { '@timestamp': chance.pick<unknown>(['2024-01-01', 1, 'x']), t: word(chance) },
    }),
    () => ({
      path: '/_data_stream/_modify',
      body: {
        actions: [
          {
            [chance.pick(['add_backing_index', 'remove_backing_index', 'x'])]: {
              data_stream: 'stream-a',
              index: index(chance),
            },
          },
        ],
      },
    }),
    () => ({
      method: 'PUT',
      path: `/_index_template/t${chance.below(3)}`,
      body: {
        index_patterns: [chance.pick(['stream-*', 'made-*', '*'])],
        data_stream: chance.pick<unknown>([{}, { hidden: true }, null]),
        priority: number(chance),
        template: { settings: analysisSettings(chance), mappings: mappings(chance) },
      },
    }),
    () => ({ method: 'DELETE', path: `/_data_stream/stream-${chance.pick(['a', '*', 'x'])}` }),
    () => ({ method: 'GET', path: `/_data_stream/${chance.pick(['*', 'stream-a', 'x', '-a'])}` }),
  ])();
}

function percolation(chance: Chance): Attack {
  const id = chance.below(9);
  return chance.pick<() => Attack>([
    () => ({ method: 'PUT', path: `/rich/_doc/q${id}?refresh`, body: { q: aQuery(chance, 3), k: 'x' } }),
    () => ({
      path: '/rich/_search',
      body: {
        query: { percolate: { field: 'q', documents: [{ t: word(chance), n: number(chance) }, { nest: [{ n: 1 }] }] } },
      },
    }),
    () => ({
      path: '/rich/_search',
      body: { query: { percolate: { field: 'q', index: 'rich', id: '1' } }, highlight: { fields: { t: {} } } },
    }),
  ])();
}

const GRAMMARS = [
  fromTable,
  fromTable,
  freeBody,
  search,
  search,
  search,
  analysis,
  templates,
  pipeline,
  streams,
  percolation,
];

/** A request that keeps to the grammar of some operation nearly everywhere. */
export function grammatical(chance: Chance): Attack {
  return chance.pick(GRAMMARS)(chance);
}
