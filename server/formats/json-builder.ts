import type { ElasticsearchError } from '../errors/elasticsearch-error';
import { quote } from '../json/write';
import { JsonSource } from '../json-text/source';
import type { Budget } from '../runtime/budget';

/** StreamReadConstraints.DEFAULT_MAX_DEPTH. */
const MAX_DEPTH = 1_000;

/** Parts that are joined at once, so that neither a list nor a text of many small parts grows large. */
const JOINED_PARTS = 4_096;

interface Scope {
  /** The names so far; undefined in a list. */
  readonly names: Set<string> | undefined;
  entries: number;
}

/**
 * Writes JSON from what a reader of another format comes to, one piece after the other. Values at the top are separated
 * by blanks, so that what follows the first one is judged by whoever reads the JSON.
 */
export class JsonBuilder {
  private readonly scopes: Scope[] = [{ names: undefined, entries: 0 }];
  private readonly joined: string[] = [];
  private parts: string[] = [];
  private afterName = false;

  /** @param budget charged for each piece and each character. */
  constructor(private readonly budget: Budget) {}

  /** How many objects and lists are open. */
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

  /** False for a name that the object has already, which is not written. */
  name(name: string): boolean {
    const scope = this.scopes[this.scopes.length - 1] as Scope;
    if (scope.names?.has(name)) return false;
    scope.names?.add(name);
    this.add(`${scope.entries++ > 0 ? ',' : ''}${quote(name)}:`);
    this.afterName = true;
    return true;
  }

  text(text: string): void {
    this.value(quote(text));
  }

  /** A value that is JSON as it stands. */
  value(json: string): void {
    const scope = this.scopes[this.scopes.length - 1] as Scope;
    if (this.afterName) this.afterName = false;
    else if (scope.entries++ > 0) this.add(this.depth === 0 ? ' ' : ',');
    this.add(json);
  }

  /** All that was written. */
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

/** One of Jackson's limits: `StreamReadConstraints.getMaxNestingDepth()` and its like. */
export function beyondLimit(subject: string, actual: number, limit: number, name: string): ElasticsearchError {
  const from = `from \`StreamReadConstraints.get${name}()\``;
  return new JsonSource(new Uint8Array()).beyondLimit(
    `${subject} (${actual}) exceeds the maximum allowed (${limit}, ${from})`,
  );
}
