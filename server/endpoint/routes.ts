import { decodeComponent } from '../http/target';
import { flatText } from '../json/flat-text';

/** Elasticsearch's order of methods, in 405 messages and `Allow` headers. */
export const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE', 'CONNECT'] as const;

const WILDCARD = '*';

/** How freely a pass over the trie accepts placeholders (PathTrie.TrieMatchingMode), in the order of the passes. */
const PASSES = ['explicit', 'root', 'leaf', 'any'] as const;
type Pass = (typeof PASSES)[number];

interface Node<T> {
  readonly children: Map<string, Node<T>>;
  /** The target for each method at this path. */
  methods: Map<string, Target<T>> | undefined;
}

interface Target<T> {
  readonly value: T;
  /** Names of the placeholders, by segment. */
  readonly placeholders: ReadonlyMap<number, string>;
}

export interface Match<T> {
  readonly value: T;
  readonly placeholders: Readonly<Record<string, string>>;
}

/**
 * Elasticsearch's routing: a trie over the segments of a path, searched in passes that accept placeholders more and
 * more freely, so that a literal path takes precedence over `/{index}` only for the methods it has (RestController,
 * PathTrie).
 */
export class Routes<T> {
  private readonly root: Node<T> = { children: new Map(), methods: undefined };

  /** @param pattern `/_connector/{connector_id}/_status` */
  add(method: string, pattern: string, value: T): void {
    const { node, placeholders } = this.nodeOf(pattern);
    node.methods ??= new Map();
    node.methods.set(method, { value, placeholders });
  }

  /** Adds a route unless one exists with the same method and the same pattern apart from the names of placeholders. */
  addMissing(method: string, pattern: string, value: T): void {
    const { node } = this.nodeOf(pattern);
    if (!node.methods?.has(method)) this.add(method, pattern, value);
  }

  private nodeOf(pattern: string): { node: Node<T>; placeholders: ReadonlyMap<number, string> } {
    const placeholders = new Map<number, string>();
    let node = this.root;
    segments(pattern).forEach((segment, position) => {
      const name = /^\{(.+)\}$/.exec(segment)?.[1];
      if (name !== undefined) placeholders.set(position, name);
      node = childOf(node, name === undefined ? segment : WILDCARD);
    });
    return { node, placeholders };
  }

  /**
   * @throws ElasticsearchError 400 if the segment of a placeholder cannot be percent-decoded.
   * @returns undefined if no pattern with this method matches.
   */
  find(method: string, rawPath: string): Match<T> | undefined {
    const parts = segments(rawPath);
    const target = this.best(method, parts);
    return target && { value: target.value, placeholders: placeholderValues(parts, target.placeholders) };
  }

  private best(method: string, parts: readonly string[]): Target<T> | undefined {
    if (parts.length === 0) return this.root.methods?.get(method);
    for (const pass of PASSES) {
      const target = descend(this.root, parts, 0, pass)?.methods?.get(method);
      if (target) return target;
    }
    for (const node of allFits(this.root, parts, 0)) {
      const target = node.methods?.get(method);
      if (target) return target;
    }
    return undefined;
  }

  /** The methods of all patterns that match the path, in Elasticsearch's order. */
  methods(rawPath: string): string[] {
    const parts = segments(rawPath);
    const found = new Set<string>();
    for (const node of this.candidates(parts)) {
      for (const method of node.methods?.keys() ?? []) found.add(method);
    }
    return METHODS.filter((method) => found.has(method));
  }

  /**
   * The matching nodes, best first; a node may appear more than once. If the best one lacks a method, the others are
   * tried.
   */
  private *candidates(parts: readonly string[]): Generator<Node<T>> {
    if (parts.length === 0) {
      yield this.root;
      return;
    }
    for (const pass of PASSES) {
      const node = descend(this.root, parts, 0, pass);
      if (node) yield node;
    }
    yield* allFits(this.root, parts, 0);
  }
}

function* allFits<T>(node: Node<T>, parts: readonly string[], at: number): Generator<Node<T>> {
  if (at === parts.length) {
    if (node.methods) yield node;
    return;
  }
  for (const name of [parts[at] as string, WILDCARD]) {
    const child = node.children.get(name);
    if (child) yield* allFits(child, parts, at + 1);
  }
}

function childOf<T>(node: Node<T>, segment: string): Node<T> {
  let child = node.children.get(segment);
  if (!child) {
    child = { children: new Map(), methods: undefined };
    node.children.set(segment, child);
  }
  return child;
}

/** The node for the rest of the path; undefined if none has methods in this pass. */
function descend<T>(node: Node<T>, parts: readonly string[], at: number, pass: Pass): Node<T> | undefined {
  const last = at + 1 === parts.length;
  const literal = node.children.get(parts[at] as string);
  const wildcard = node.children.get(WILDCARD);
  const chosen = literal && !prefersWildcard(literal, at, last, pass) ? literal : undefined;
  if (!chosen) {
    if (!wildcard || !allowsWildcard(Boolean(literal), at, last, pass))
      return literal && last ? withMethods(literal) : undefined;
    return last ? withMethods(wildcard) : descend(wildcard, parts, at + 1, pass);
  }
  if (last) return withMethods(chosen);
  const found = descend(chosen, parts, at + 1, pass);
  if (found || pass === 'explicit' || !wildcard) return found;
  return descend(wildcard, parts, at + 1, pass);
}

/** True if a literal segment where no route ends gives way to a sibling placeholder. */
function prefersWildcard<T>(literal: Node<T>, at: number, last: boolean, pass: Pass): boolean {
  if (literal.methods) return false;
  return last ? pass === 'leaf' || pass === 'any' : at === 0 && pass === 'root';
}

function allowsWildcard(besideLiteral: boolean, at: number, last: boolean, pass: Pass): boolean {
  if (besideLiteral || pass === 'any') return true;
  return (pass === 'root' && at === 0) || (pass === 'leaf' && last);
}

function withMethods<T>(node: Node<T>): Node<T> | undefined {
  return node.methods ? node : undefined;
}

/** The segments between slashes; trailing empty ones are dropped, empty ones in the middle are kept. */
function segments(path: string): string[] {
  const parts = (path.startsWith('/') ? path.slice(1) : path).split('/');
  while (parts.length > 0 && parts[parts.length - 1] === '') parts.pop();
  return parts;
}

function placeholderValues(
  parts: readonly string[],
  placeholders: ReadonlyMap<number, string>,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [position, name] of placeholders) values[name] = flatText(decodeComponent(parts[position] as string));
  return values;
}
