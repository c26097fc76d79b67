import type { OperationView } from '../../server/generated/control';
import { vocabulary } from '../../server/generated/vocabulary';
import type { BodyPlace } from './body-place';

type Words = Readonly<Record<string, string>>;

const { aggregations, fieldTypes, processors, queries, others }: Readonly<Record<keyof typeof vocabulary, Words>> =
  vocabulary;

/** What can be written at a place, each with what it is; by key it leads on. */
interface Node {
  readonly keys: ReadonlyMap<string, string>;
  readonly values?: readonly string[];
  /** What is behind a key; undefined if nothing is known of it. */
  readonly next: (key: string) => Node | undefined;
}

const split = (words: string | undefined): readonly string[] => (words ? words.split(' ') : []);
const keysOf = (detail: string, names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [name, detail]));
const nothing: ReadonlyMap<string, string> = new Map();

/** An object whose keys are names that its author chooses. */
const named = (node: () => Node): Node => ({ keys: nothing, next: node });

/** Options of a query whose values are queries. */
const INNER_QUERIES = new Set('must should must_not filter positive negative queries query'.split(' '));
const BY_FIELD = new Set(split(others['queries by field']));

const query = (): Node => ({
  keys: keysOf(
    'query',
    Object.keys(queries).filter((name) => !name.includes(' ')),
  ),
  next: (name) => (BY_FIELD.has(name) ? named(() => queryOptions(name)) : queryOptions(name)),
});

function queryOptions(name: string): Node {
  if (name === 'intervals') return intervals();
  return {
    keys: keysOf('option', split(queries[name])),
    next: (key) => {
      if (INNER_QUERIES.has(key)) return query();
      return key === 'functions' ? queryOptions(name) : undefined;
    },
  };
}

const RULE = 'intervals ';

const intervals = (): Node => ({
  keys: keysOf(
    'rule',
    Object.keys(queries).flatMap((name) => (name.startsWith(RULE) ? name.slice(RULE.length) : [])),
  ),
  next: (rule) => ({
    keys: keysOf('option', split(queries[RULE + rule])),
    next: (key) => (key === 'intervals' ? intervals() : undefined),
  }),
});

const SOURCE = 'composite ';

const aggregation = (): Node => ({
  keys: new Map([
    ...keysOf(
      'aggregation',
      Object.keys(aggregations).filter((name) => !name.includes(' ')),
    ),
    ...keysOf('field', ['aggs', 'meta']),
  ]),
  next: (key) => (isAggregations(key) ? named(aggregation) : aggregationOptions(key)),
});

function aggregationOptions(name: string, within = ''): Node {
  if (name === 'filter') return query();
  const options = split(aggregations[name]).flatMap((option) =>
    option.startsWith(within) ? option.slice(within.length) : [],
  );
  return {
    keys: keysOf(
      'option',
      options.filter((option) => !option.includes('.')),
    ),
    next: (key) => {
      if (name === 'filters' && key === 'filters') return named(query);
      if (name === 'composite' && key === 'sources') return named(compositeSource);
      return aggregationOptions(name, `${within}${key}.`);
    },
  };
}

const compositeSource = (): Node => ({
  keys: keysOf(
    'source',
    Object.keys(aggregations).flatMap((name) => (name.startsWith(SOURCE) ? name.slice(SOURCE.length) : [])),
  ),
  next: (type) => aggregationOptions(SOURCE + type),
});

const isAggregations = (key: string): boolean => key === 'aggs' || key === 'aggregations';

const processor = (): Node => ({
  keys: keysOf(
    'processor',
    Object.keys(processors).filter((name) => !name.includes(' ')),
  ),
  next: (name) => ({
    keys: keysOf('option', [...split(processors[name]), ...split(processors['every processor'])]),
    next: (key) => (key === 'processor' || key === 'on_failure' ? processor() : undefined),
  }),
});

const pipeline = (): Node => ({
  keys: keysOf('field', split(processors['every pipeline'])),
  next: (key) => (key === 'processors' || key === 'on_failure' ? processor() : undefined),
});

const TYPES = [...Object.keys(fieldTypes), 'object', 'nested'].filter((name, at, all) => all.indexOf(name) === at);

/** @param type as it is written beside the place; undefined if it is not, or elsewhere. */
const field = (type: string | undefined): Node => ({
  keys: keysOf('parameter', [
    'type',
    ...split(fieldTypes[type ?? ''] ?? 'dynamic enabled subobjects'),
    'fields',
    'properties',
  ]),
  next: (key) => {
    if (key === 'type') return { keys: nothing, values: TYPES, next: () => undefined };
    return key === 'fields' || key === 'properties' ? named(() => field(type)) : undefined;
  },
});

const mapping = (type: string | undefined): Node => ({
  keys: keysOf('parameter', split(others.mapping)),
  next: (key) => (key === 'properties' || key === 'runtime' ? named(() => field(type)) : undefined),
});

const index = (type: string | undefined): Node => ({
  keys: keysOf('field', ['aliases', 'mappings', 'settings']),
  next: (key) => (key === 'mappings' ? mapping(type) : undefined),
});

const search: Node = {
  keys: nothing,
  next: (key) => {
    if (key === 'query' || key === 'post_filter' || key === 'index_filter') return query();
    return isAggregations(key) ? named(aggregation) : undefined;
  },
};

const TEMPLATES = /^(?:cluster\.put_component_template|indices\.(?:put_index|simulate_index|simulate)_template)$/;

/** The body of an operation, of which the description of the API says too little. */
function bodyOf({ name, body = [] }: OperationView, type: string | undefined): Node {
  const within = (wanted: string, node: Node): Node => ({
    keys: keysOf('field', [wanted]),
    next: (key) => (key === wanted ? node : undefined),
  });
  if (name === 'indices.create' || name === 'indices.rollover') return index(type);
  if (name === 'indices.put_mapping') return mapping(type);
  if (TEMPLATES.test(name)) return within('template', index(type));
  if (name === 'ingest.put_pipeline') return pipeline();
  if (name === 'ingest.simulate') return within('pipeline', pipeline());
  if (name === 'msearch') return { ...search, keys: keysOf('field', ['query', 'aggs', 'size', 'sort']) };
  return { keys: nothing, next: (key) => (body.includes(key) ? search.next(key) : undefined) };
}

/** The queries, aggregations, processors, types of fields and options of these that can be written at a place of a body. */
export function wordsAt(operation: OperationView, { path, beside }: BodyPlace): Pick<Node, 'keys' | 'values'> {
  let node: Node | undefined = bodyOf(operation, beside);
  for (const key of path) node = node?.next(key);
  return node ?? { keys: nothing };
}
