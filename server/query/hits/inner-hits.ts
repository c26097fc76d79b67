import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import { floatJson } from '../../json/float';
import type { AnswerObject } from '../../json/value';
import { inHashOrder, textHash } from '../../painless/values/hash-order';
import { objectsAt, sourcePath } from '../fields/source-values';
import { type Matcher, NO_MATCH, type View } from '../matcher';
import { type InnerHitsRegistry, type JoinedQuery, type NestedQuery, Scope } from '../scope';
import type { Shard } from '../shard';
import type { BoundSearch, ShowInnerHits } from './bound-search';
import { fetchPhase, type ShowHit } from './fetch-phase';
import { type Ranked, rankingBy, TopHits } from './ranking';
import type { HitsRequest, InnerHits } from './request';
import { type SortKey, sortKey } from './sort-key';

/** The inner hits of the nested and joining queries of a search, bound to an index (InnerHitContextBuilder). */
export class InnerHitsByName implements InnerHitsRegistry {
  private readonly queries: (NestedQuery | JoinedQuery)[] = [];
  private readonly byName = new Map<string, HitsInside>();

  register(query: NestedQuery | JoinedQuery): void {
    this.queries.push(query);
  }

  /**
   * Call when the whole query has been bound.
   *
   * @throws ElasticsearchError 400 for a name that is taken or too many hits, 500 for sequence numbers
   */
  readonly prepare = (): void => {
    for (const query of this.queries) {
      // Queries that are registered here were read with readInnerHits.
      const wanted = query.definition as InnerHits;
      const name = wanted.name ?? ('path' in query ? query.path : query.type);
      checkWindow(query.scope.shard, wanted);
      if (this.byName.has(name)) throw illegalArgument(`[inner_hits] already contains an entry for key [${name}]`);
      if (wanted.request.seqNoPrimaryTerm && 'path' in query) {
        const reason = 'nested documents are not assigned sequence numbers';
        throw new ElasticsearchError('unsupported_operation_exception', reason);
      }
      this.byName.set(name, new HitsInside(query, wanted.request));
    }
  };

  /** `inner_hits` of a hit; undefined if the query asks for none. */
  readonly show: ShowInnerHits = (view) => {
    if (this.byName.size === 0) return undefined;
    const ordered = inHashOrder([...this.byName], ([name]) => textHash(name));
    return Object.fromEntries(ordered.map(([name, hits]) => [name, hits.show(view)]));
  };
}

/** InnerHitContextBuilder.validateInnerHitsWindow */
function checkWindow(shard: Shard, { name = 'null', request: { from = 0, size = 3 } }: InnerHits): void {
  const most = shard.limit('max_inner_result_window', 100);
  if (from + size <= most) return;
  throw illegalArgument(
    `Inner result window is too large, the inner hit definition's [${name}]'s from + size must be less than or equal to: ` +
      `[${most}] but was [${from + size}]. This limit can be set by changing the [index.max_inner_result_window] index ` +
      'level setting.',
  );
}

/** The best nested objects or relatives of a hit. */
class HitsInside {
  private readonly matcher: Matcher;
  private readonly keys: readonly SortKey[];
  private readonly showHit: ShowHit;
  private readonly inside: (view: View) => readonly View[];

  constructor(
    query: NestedQuery | JoinedQuery,
    private readonly request: HitsRequest,
  ) {
    const { scope, compile } = query;
    const { shard } = scope;
    const path = 'path' in query ? query.path : undefined;
    // The inner hits of nested queries inside this one belong to its hits.
    const children = new InnerHitsByName();
    this.matcher = compile(new Scope(shard, path, true, undefined, children, true));
    children.prepare();
    this.inside = 'path' in query ? objectsInside(query) : query.relatives;
    this.keys = (request.sort ?? []).map((sort) => sortKey(sort, shard, path));
    const search: BoundSearch = {
      shard,
      number: 0,
      matcher: this.matcher,
      postFilter: undefined,
      keys: this.keys,
      after: undefined,
      group: undefined,
      innerHits: children.show,
      nestedPath: path,
    };
    this.showHit = fetchPhase(search, {
      ...request,
      query: { clause: path === undefined ? 'has_child' : 'nested', compile },
    });
  }

  show(view: View): AnswerObject {
    const { from = 0, size = 3, sort } = this.request;
    const top = new TopHits(from + size, rankingBy(this.keys));
    let total = 0;
    for (const object of this.inside(view)) {
      const score = this.matcher.score(object);
      if (score === NO_MATCH) continue;
      total += 1;
      const hit: Ranked = { view: object, score: Math.fround(score), shard: 0, keys: [] };
      top.offer({ ...hit, keys: this.keys.map((key) => key.value(hit)) });
    }
    const best = top.sorted();
    const scored = !sort && best[0];
    return {
      hits: {
        total: { value: total, relation: 'eq' },
        max_score: scored ? floatJson(scored.score) : null,
        hits: best.slice(from).map(this.showHit),
      },
    };
  }
}

function objectsInside({ scope, path }: NestedQuery): (view: View) => readonly View[] {
  const levels = nestedLevels(scope, path);
  return (view) => placedObjects(view, scope.nestedPath, levels);
}

/** The nested fields on the way to one, the outermost first. */
function nestedLevels(scope: Scope, path: string): string[] {
  const levels: string[] = [];
  const start = scope.nestedPath === undefined ? 0 : scope.nestedPath.length + 1;
  for (let end = path.indexOf('.', start); end >= 0; end = path.indexOf('.', end + 1)) {
    const prefix = path.slice(0, end);
    if (scope.shard.fields.objectAt(prefix) === 'nested') levels.push(prefix);
  }
  return [...levels, path];
}

/** The objects at the end of a chain of nested fields, each with its place. */
function placedObjects(view: View, outer: string | undefined, levels: readonly string[]): View[] {
  const [level, ...deeper] = levels;
  if (level === undefined) return [view];
  const steps = sourcePath(outer === undefined ? level : level.slice(outer.length + 1));
  return objectsAt(view.object, steps).flatMap((object, offset) => {
    const inside = view.inside(object, { field: level, offset, parent: view.place });
    return placedObjects(inside, level, deeper);
  });
}
