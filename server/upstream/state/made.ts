/** Something in the cluster that a request through this server has created. */
export interface MadeThing {
  /** `index`, `connector`, `index template`, … */
  readonly kind: string;
  readonly name: string;
  /** Of an index, or of the first index of a data stream: without it, another one could have taken its name. */
  readonly uuid?: string;
}

/** How many different changes are remembered that a reset does not undo. */
const MOST_CHANGES = 200;

/** What a cluster may take for more than one name. */
const PATTERN = /[*,]|^_all$/;

/** What requests through this server have created in the cluster, as far as it has seen it. */
export class Made {
  private readonly things = new Map<string, MadeThing>();
  private readonly changes = new Map<string, number>();

  /** A name that is also a pattern is only noted: deleting by it could delete what belongs to others. */
  add(thing: MadeThing): void {
    if (PATTERN.test(thing.name)) this.note(`${thing.kind} ${thing.name}, whose name is a pattern`);
    else this.things.set(keyOf(thing.kind, thing.name), thing);
  }

  /** It no longer exists, or it is no longer the same. */
  forget(kind: string, name: string): void {
    this.things.delete(keyOf(kind, name));
  }

  has(kind: string, name: string): boolean {
    return this.things.has(keyOf(kind, name));
  }

  all(): MadeThing[] {
    return [...this.things.values()];
  }

  /** Notes a change of something that this server has not seen made, and that therefore stays. */
  note(change: string): void {
    const count = this.changes.get(change);
    if (count === undefined && this.changes.size >= MOST_CHANGES) return;
    this.changes.set(change, (count ?? 0) + 1);
  }

  /** What stays, with the number of requests. */
  staying(): ReadonlyMap<string, number> {
    return this.changes;
  }
}

function keyOf(kind: string, name: string): string {
  return `${kind}\n${name}`;
}

/** `indices a, b; connectors c` */
export function wordsFor(things: readonly MadeThing[]): string {
  const byKind = new Map<string, string[]>();
  for (const { kind, name } of things) byKind.set(kind, [...(byKind.get(kind) ?? []), name]);
  return [...byKind]
    .map(([kind, names]) => `${names.length === 1 ? kind : plural(kind)} ${names.join(', ')}`)
    .join('; ');
}

function plural(kind: string): string {
  if (kind === 'index') return 'indices';
  return kind.endsWith('policy') ? kind.replace(/y$/, 'ies') : `${kind}s`;
}
