import type { Effect } from '../../errors/effect';
import { notEmulated } from '../../errors/not-emulated';
import { own } from '../../json/value';
import { didYouMean } from '../../validation/suggest';
import { checkWholeQuery } from '../clause-limit';
import { boostMatcher, type Matcher } from '../matcher';
import type { Scope } from '../scope';
import type { Cursor } from './cursor';
import { argumentFailure, ParseFailure, parsingFailure } from './failure';
import type { Query } from './query';
import { compileRewritten } from './rewriting';

/** Reads the body of one kind of query: the value under its name. */
export type ParseClause = (cursor: Cursor, context: QueryParser) => Query;

/** The same with the keys that it declares. */
export interface DeclaredClause extends ParseClause {
  readonly fields: Readonly<Record<string, { readonly effect?: Effect }>>;
  /** True if the keys are in an object under a field's name. */
  readonly byField?: boolean;
}

/** Reads the definition of inner hits. */
export type ReadInnerHits = (cursor: Cursor) => object;

/** indices.query.bool.max_nested_depth */
const DEEPEST = 30;

/** Reads the queries of one body, using a table of clauses. */
export class QueryParser {
  private depth = 0;

  constructor(
    private readonly clauses: Readonly<Record<string, ParseClause>>,
    /** Names of queries that Elasticsearch has and the mock does not. */
    private readonly refused: ReadonlySet<string>,
    private readonly readInnerHits?: ReadInnerHits | undefined,
  ) {}

  /** Reads `inner_hits` of a query; where no hits are shown they are passed over. */
  innerHits(cursor: Cursor): object | undefined {
    return this.readInnerHits?.(cursor);
  }

  /**
   * Reads a query including its name (AbstractQueryBuilder.parseInnerQueryBuilder).
   *
   * @throws ParseFailure
   */
  parse(cursor: Cursor): Query {
    if (cursor.token !== 'START_OBJECT')
      throw parsingFailure('[_na] query malformed, must start with start_object', cursor);
    const [first, second] = cursor.members();
    if (!first) throw argumentFailure('query malformed, empty clause found at [{location}]', cursor, 'end');
    const [name, body] = first;
    if (body.token !== 'START_OBJECT') {
      throw parsingFailure(`[${name}] query malformed, no start_object after query name`, body);
    }
    const query = this.clause(name, body);
    if (second) {
      const reason = `[${name}] malformed query, expected [END_OBJECT] but found [FIELD_NAME]`;
      throw parsingFailure(reason, second[1], 'key');
    }
    return query;
  }

  private clause(name: string, body: Cursor): Query {
    const parse = own(this.clauses, name);
    if (!parse) throw this.refused.has(name) ? notEmulated(`[${name}] queries`) : this.unknown(name, body);
    this.depth += 1;
    if (this.depth > DEEPEST) {
      throw argumentFailure(
        'The nested depth of the query exceeds the maximum nested depth for queries set in [indices.query.bool.max_nested_depth]',
      );
    }
    const query = parse(body, this);
    this.depth -= 1;
    return query;
  }

  private unknown(name: string, body: Cursor): ParseFailure {
    const known = [...Object.keys(this.clauses), ...this.refused];
    const cause = new ParseFailure('named_object_not_found_exception', `unknown field [${name}]`, body);
    return parsingFailure(`unknown query [${name}]${didYouMean(name, known)}`, body, 'value', cause);
  }
}

/** What a query costs to be bound to an index, in the units of a budget and in bytes. */
const BOUND_WORK = 60;
const BOUND_BYTES = 200;

/** Binds a query to an index and applies what all queries share: boost and name. */
export function compileQuery(query: Query, scope: Scope): Matcher {
  scope.shard.budget.charge(BOUND_WORK);
  scope.shard.budget.chargeMemory(BOUND_BYTES);
  const matcher = boostMatcher(compileRewritten(query, scope), query.boost ?? 1);
  checkWholeQuery(matcher);
  if (query.label !== undefined) scope.shard.labels.set(query.label, matcher);
  return matcher;
}
