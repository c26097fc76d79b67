import type { Cluster } from '../cluster';
import { namedKinds } from './kinds';
import { indicesBehind } from './look-up';
import type { Made, MadeThing } from './made';

/** What could not be removed, and why. */
export interface NotRemoved {
  readonly thing: MadeThing;
  readonly reason: string;
}

/** Kinds in the order in which they are removed: what refers to others comes before them. */
const ORDER = ['sync job', 'connector', 'data stream', 'index', ...namedKinds.map(({ kind }) => kind), 'API key'];

/** The things that were seen made, in the order in which they are to be removed. */
export function inOrder(things: readonly MadeThing[]): MadeThing[] {
  return [...things].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/**
 * Removes things from the cluster, one after the other. What is gone already is forgotten; an index that is no longer the same
 * as the one that was made is left alone.
 *
 * @returns what is still there.
 */
export async function remove(cluster: Cluster, made: Made, things: readonly MadeThing[]): Promise<NotRemoved[]> {
  const left: NotRemoved[] = [];
  for (const thing of things) {
    const reason = await removeOne(cluster, thing).catch((error: Error) => error.message);
    if (reason === undefined) made.forget(thing.kind, thing.name);
    else left.push({ thing, reason });
  }
  return left;
}

async function removeOne(cluster: Cluster, thing: MadeThing): Promise<string | undefined> {
  if (thing.kind === 'index' || thing.kind === 'data stream') {
    const found = await indicesBehind(cluster, thing.name);
    if (!found || !isSame(thing, found)) return undefined;
  }
  const { status, text } = await cluster.ask('DELETE', pathOf(thing), bodyFor(thing));
  if (status < 300 || status === 404) return undefined;
  return `the cluster returned ${status} with ${text.slice(0, 200)}`;
}

function isSame({ kind, name, uuid }: MadeThing, found: ReadonlyMap<string, string>): boolean {
  if (kind === 'index') return found.get(name) === uuid;
  return [...found].some(([index, each]) => index.startsWith('.ds-') && each === uuid);
}

function pathOf({ kind, name }: MadeThing): string {
  const text = encodeURIComponent(name);
  switch (kind) {
    case 'index':
      return `/${text}`;
    case 'data stream':
      return `/_data_stream/${text}`;
    case 'connector':
      return `/.elastic-connectors-v1/_doc/${text}?refresh=true`;
    case 'sync job':
      return `/.elastic-connectors-sync-jobs-v1/_doc/${text}?refresh=true`;
    case 'API key':
      return '/_security/api_key';
    default:
      return (namedKinds.find((each) => each.kind === kind)?.path ?? '/') + text;
  }
}

function bodyFor({ kind, name }: MadeThing): string | undefined {
  return kind === 'API key' ? JSON.stringify({ ids: [name] }) : undefined;
}
