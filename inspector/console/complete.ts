import type { OperationView } from '../../server/generated/control';
import { type BodyPlace, placeAtEnd } from './body-place';
import { type ApiDescription, bodySchema, keysOf, type Schema, schemasAt, valuesOf } from './body-schema';
import { wordsAt } from './known-words';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD'];

/** What can be written at a place. */
export interface Proposal {
  readonly text: string;
  /** What it is, in a word or two. */
  readonly detail: string;
}

export interface Proposals {
  /** Where in the line the text begins that they replace. */
  readonly from: number;
  readonly proposals: readonly Proposal[];
}

/**
 * Proposals for the line with method and path: methods, paths of operations, query parameters.
 *
 * @param before the line up to the cursor.
 */
export function completeLine(before: string, operations: readonly OperationView[]): Proposals | undefined {
  const method = /^\s*(\w*)$/.exec(before);
  if (method) {
    return {
      from: before.length - (method[1] ?? '').length,
      proposals: METHODS.map((text) => ({ text, detail: 'method' })),
    };
  }
  const [, verb = '', path = '', parameters] = /^\s*(\w+)\s+([^\s?]*)(?:\?(\S*))?$/.exec(before) ?? [];
  if (verb === '') return undefined;
  if (parameters !== undefined)
    return completeParameter(parameters, before.length, operationAt(verb, path, operations));
  return completePath(verb, path, before.length, operations);
}

function completePath(verb: string, path: string, end: number, operations: readonly OperationView[]): Proposals {
  const slash = path.startsWith('/') ? '/' : '';
  const written = path.replace(/^\//, '').split('/');
  const filled = written.slice(0, -1);
  const proposals = operations.flatMap(({ name, routes }) =>
    routes.flatMap((route) => {
      const [method, pattern = ''] = route.split(' /');
      const rest = method === verb.toUpperCase() ? restOf(pattern.split('/'), filled) : undefined;
      return rest === undefined ? [] : [{ text: slash + [...filled, ...rest].join('/'), detail: name }];
    }),
  );
  return { from: end - path.length, proposals: distinct(proposals) };
}

/** The rest of a pattern after the segments that are already written; undefined if they do not fit it. */
function restOf(pattern: readonly string[], written: readonly string[]): readonly string[] | undefined {
  if (pattern.length <= written.length) return undefined;
  const fits = written.every((segment, at) => accepts(pattern[at] ?? '', segment));
  return fits ? pattern.slice(written.length) : undefined;
}

/** A placeholder accepts everything that is not the name of an API. */
const accepts = (pattern: string, segment: string): boolean =>
  pattern.startsWith('{') ? !segment.startsWith('_') : pattern === segment;

function completeParameter(written: string, end: number, operation: OperationView | undefined): Proposals | undefined {
  const last = written.split('&').at(-1) ?? '';
  if (!operation || last.includes('=')) return undefined;
  const common = ['pretty', 'human', 'filter_path', 'error_trace'];
  const names = [...(operation.parameters ?? []), ...common];
  return { from: end - last.length, proposals: names.map((text) => ({ text, detail: 'parameter' })) };
}

/** The operation that a request is for. */
export function operationAt(
  verb: string,
  path: string,
  operations: readonly OperationView[],
): OperationView | undefined {
  const segments = path.replace(/^\//, '').split('?')[0]?.split('/') ?? [];
  return operations.find(({ routes }) =>
    routes.some((route) => {
      const [method, pattern = ''] = route.split(' /');
      const parts = pattern.split('/');
      if (method !== verb.toUpperCase() || parts.length !== segments.length) return false;
      return segments.every((segment, at) => accepts(parts[at] ?? '', segment));
    }),
  );
}

/**
 * Proposals for a place in a body: the keys that the operation accepts there, or the values that a key can have.
 *
 * @param before the body up to the cursor.
 * @param api undefined if it is not known (yet): then only the outermost keys are.
 */
export function completeBody(
  before: string,
  operation: OperationView | undefined,
  api: ApiDescription | undefined,
): Proposals | undefined {
  const place = operation && placeAtEnd(before);
  if (!place) return undefined;
  const schema = api && bodySchema(api, operation.name);
  const schemas = schema ? schemasAt(api, schema, place.path) : [];
  const proposals =
    place.wanted === 'key' ? keyProposals(place, operation, schemas) : valueProposals(place, operation, schemas);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return { from: line.length - place.written.length, proposals };
}

function keyProposals(place: BodyPlace, operation: OperationView, schemas: readonly Schema[]) {
  const { path, quoted } = place;
  const known = [...keysOf(schemas), ...wordsAt(operation, place).keys];
  const outermost = path.length === 0 ? (operation.body ?? []) : [];
  const all = new Map([...outermost.map((name) => [name, 'field'] as const), ...known]);
  return [...all].map(([name, detail]) => ({ text: quoted ? name : `"${name}"`, detail }));
}

function valueProposals(place: BodyPlace, operation: OperationView, schemas: readonly Schema[]): readonly Proposal[] {
  const { quoted } = place;
  const { values: words = [] } = wordsAt(operation, place);
  const known = [...valuesOf(schemas), ...words.map((word) => JSON.stringify(word))];
  const values = known.filter((value) => value.startsWith('"') || !quoted);
  return values.map((value) => ({ text: quoted ? value.slice(1, -1) : value, detail: 'value' }));
}

function distinct(proposals: readonly Proposal[]): readonly Proposal[] {
  return [...new Map(proposals.map((proposal) => [proposal.text, proposal])).values()];
}
