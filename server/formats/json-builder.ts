import type { ElasticsearchError } from '../errors/elasticsearch-error';
import { quoteJson } from '../json/write';
import { JsonSource } from '../json-text/source';
import type { Budget } from '../runtime/budget';

/** StreamReadConstraints.DEFAULT_MAX_DEPTH. */
const MAX_DEPTH = 1_000;

/**
 * Parts are joined once there are this many, so that neither the list of parts nor the string of many small parts grows
 * large.
 */
const JOINED_PARTS = 4_096;

interface Scope {
  /** The names so far; undefined in a list. */
  readonly names: Set<string> | undefined;
  entries: number;
}

/**
 * Writes JSON piece by piece, as the reader of another format produces it. Top-level values are separated by spaces, so
 * that whoever reads the JSON deals with any that follow the first.
 */
export class JsonBuilder {
  private readonly scopes: Scope[] = [{ names: undefined, entries: 0 }];
  private readonly joined: string[] = [];
  private parts: string[] = [];
  private afterName = false;

  /** @param budget charged for each piece and each character. */
  constructor(private readonly budget: Budget) {}

  /** The number of open objects and lists. */
  get depth(): number {
    return this.scopes.length - 1;
  }

  /** @throws ElasticsearchError x_content_parse_exception for more than 1000 levels. */
  open(kind: 'object' | 'list'): void {
    this.value(kind === 'object' ? '{' : '[');
    this.scopes.push({ names: kind === 'object' ? new Set() : undefined, entries: 0 });
    if (this.depth > MAX_DEPTH) throw beyondLimit('Document nesting depth', this.depth, MAX_DEPTH, 'MaxNestingDepth');
  }

  close(): void {
    this.add((this.scopes.pop() as Scope).names ? '}' : ']');
  }

  /** Returns false, without writing anything, if the object already has the name. */
  name(name: string): boolean {
    const scope = this.scopes[this.scopes.length - 1] as Scope;
    if (scope.names?.has(name)) return false;
    scope.names?.add(name);
    this.add(`${scope.entries++ > 0 ? ',' : ''}${quoteJson(name)}:`);
    this.afterName = true;
    return true;
  }

  text(text: string): void {
    this.value(quoteJson(text));
  }

  /** Writes a value that is already JSON. */
  value(json: string): void {
    const scope = this.scopes[this.scopes.length - 1] as Scope;
    if (this.afterName) this.afterName = false;
    else if (scope.entries++ > 0) this.add(this.depth === 0 ? ' ' : ',');
    this.add(json);
  }

  /** Everything written so far. */
  json(): string {
    return [...this.joined, ...this.parts].join('');
  }

  private add(part: string): void {
    this.budget.charge(3 + part.length / 16);
    this.budget.chargeMemory(part.length);
    this.parts.push(part);
    if (this.parts.length < JOINED_PARTS) return;
    this.joined.push(this.parts.join(''));
    this.parts = [];
  }
}

/** The error for one of Jackson's limits, such as `StreamReadConstraints.getMaxNestingDepth()`. */
export function beyondLimit(subject: string, actual: number, limit: number, name: string): ElasticsearchError {
  const from = `from \`StreamReadConstraints.get${name}()\``;
  return new JsonSource(new Uint8Array()).beyondLimit(
    `${subject} (${actual}) exceeds the maximum allowed (${limit}, ${from})`,
  );
}
