import { ElasticsearchError, illegalArgument } from '../../errors/elasticsearch-error';
import type { JsonObject } from '../../json/value';
import { readyScript } from '../../painless';
import { readQuery } from '../../query/clauses';
import { Cursor } from '../../query/dsl/cursor';
import { ParseFailure, withLocatedFailures } from '../../query/dsl/failure';
import { compileQuery } from '../../query/dsl/parse-query';
import { Scope } from '../../query/scope';
import { shardOf } from '../../query/shard-of';
import type { Budget } from '../../runtime/budget';
import type { AliasDefinition } from '../../store/definitions';
import type { IndexState } from '../../store/index-state';
import type { Store } from '../../store/store';

/**
 * Checks that the filter of an alias is a valid query (AliasValidator.validateAliasFilter).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function checkAliasFilter(alias: string, filter: JsonObject): void {
  asAliasFilter(alias, () => withLocatedFailures(JSON.stringify(filter), () => readQuery(new Cursor(filter))));
}

/**
 * Checks that the filter of an alias suits the fields of an index (AliasValidator.validateAliasFilter).
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function checkBoundFilter(store: Store, alias: string, { filter }: AliasDefinition, within: BoundWithin): void {
  if (!filter) return;
  const { index, budget } = within;
  const shard = shardOf(index, {
    now: store.runtime.clock.now(),
    budget,
    checksOnly: true,
    lookUp: () => {
      throw new ElasticsearchError('illegal_state_exception', 'async actions are left after rewrite');
    },
    scripts: (source, context) => readyScript(store, source, context, budget),
  });
  asAliasFilter(alias, () => compileQuery(readQuery(new Cursor(filter)), new Scope(shard, undefined, false)));
}

/**
 * Checks the filters of the aliases of a new index, including those of its templates; it does not stay if they are wrong.
 *
 * @throws ElasticsearchError 400 illegal_argument_exception
 */
export function checkNewFilters(store: Store, index: IndexState, budget: Budget): void {
  try {
    for (const [alias, definition] of Object.entries(index.aliases)) {
      checkBoundFilter(store, alias, definition, { index, budget });
    }
  } catch (error) {
    store.remove(index.name);
    throw error;
  }
}

/** Where the filter of an alias is bound. */
interface BoundWithin {
  readonly index: IndexState;
  readonly budget: Budget;
}

function asAliasFilter(alias: string, check: () => unknown): void {
  try {
    check();
  } catch (thrown) {
    // Some parts of a body are read only when the field that they are for is known.
    const error = thrown instanceof ParseFailure ? thrown.resolve(undefined) : thrown;
    if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
    throw illegalArgument(`failed to parse filter for alias [${alias}]`, withoutWrapper(error));
  }
}

/** What a search says about an exception of a query, around that exception. */
function withoutWrapper(error: ElasticsearchError): ElasticsearchError {
  return error.reason?.startsWith('failed to create query: ') ? (error.causedBy ?? error) : error;
}
