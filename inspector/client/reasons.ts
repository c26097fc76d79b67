/** A cause of an error of Elasticsearch's. */
interface Cause {
  readonly reason?: unknown;
  readonly caused_by?: Cause;
  /** Only of errors themselves: the causes that lie deepest. */
  readonly root_cause?: readonly Cause[];
  /** Only of searches. */
  readonly failed_shards?: readonly ShardFailure[];
}

/** Why a search failed in a shard. */
export interface ShardFailure {
  readonly reason?: Cause;
}

/** Shards whose reasons are shown: mostly, all have the same. */
const MOST = 3;

/**
 * The reason of an error, with what caused it: where it is a chain, the two that lie deepest, since those in between only say
 * where it happened; where a search failed, what happened in the shards.
 */
export function reasonOf(answer: unknown): string {
  const error = (answer as { error?: unknown } | undefined)?.error ?? answer;
  if (typeof error === 'string') return error;
  const { root_cause: roots = [], failed_shards: shards = [] } = (error ?? {}) as Cause;
  const chain = chainOf(error as Cause);
  if (chain.length === 0) return JSON.stringify(answer);
  if (chain.length > 1) return shortened(chain);
  const causes = shards.length > 0 ? reasonsOfShards(shards) : distinct(roots.map((root) => shortened(chainOf(root))));
  const others = causes.filter((cause) => cause !== '' && cause !== chain[0]);
  return others.length === 0 ? String(chain[0]) : `${chain[0]}: ${others.join('; ')}`;
}

/** What happened in the shards of a search, each reason once. */
export const reasonsOfShards = (shards: readonly ShardFailure[]): readonly string[] =>
  distinct(shards.map(({ reason }) => shortened(chainOf(reason)))).slice(0, MOST);

/** The reasons of an error and of its causes, without those that repeat a part of the one before. */
function chainOf(error: Cause | undefined): readonly string[] {
  const reasons: string[] = [];
  for (let cause: Cause | undefined = error; cause; cause = cause.caused_by) {
    const { reason } = cause;
    if (typeof reason === 'string' && !reasons.some((each) => each.includes(reason))) reasons.push(reason);
  }
  return reasons;
}

const shortened = ([first = '', ...causes]: readonly string[]): string => [first, ...causes.slice(-2)].join(': ');

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
