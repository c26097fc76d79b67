import { requiredText } from '../../endpoint/body';
import { endpoint } from '../../endpoint/endpoint';
import { illegalArgument, validationFailed } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { type Answer, ok } from '../../http/answer';
import { parseJson } from '../../json-text/parse';
import { TermColumn } from '../../query/columns/column';
import { columnsOf } from '../../query/columns/columns-of';
import { Cursor } from '../../query/dsl/cursor';
import { withLocatedFailures } from '../../query/dsl/failure';
import type { SearchField } from '../../query/fields/search-field';
import { compareValues } from '../../query/fields/value';
import type { SearchTarget } from '../../query/hits/bound-search';
import { View } from '../../query/matcher';
import { Scope } from '../../query/scope';
import type { Shard } from '../../query/shard';
import { andThen, type Eventually } from '../../runtime/eventually';
import { anything, boolean, int, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { patiently } from '../shared/patiently';
import { searchTargets, shardCount } from '../shared/search-targets';
import { targetParameters, targetsOf } from '../shared/targets';

const MOST_TERMS = 10_000;

/** `terms_enum`: RestTermsEnumAction. */
export const termsEnum = endpoint({
  name: 'terms_enum',
  routes: ['GET /{index}/_terms_enum', 'POST /{index}/_terms_enum'],
  query: targetParameters,
  body: requiredText,
  contents: { repeatsFields: true },
  handle: ({ mock, placeholders, query, body, budget, caller }): Eventually<Answer> => {
    const read = withLocatedFailures(body, () =>
      parseObject(new Cursor(parseJson(body)), 'terms_enum_request', {
        field: string,
        string,
        search_after: string,
        size: int,
        timeout: string,
        case_insensitive: boolean,
        index_filter: anything(refuse),
      }),
    );
    const { field, string: start = '' } = read;
    // It is looked at behind each term, so that there is one at least (SimpleTermCountEnum).
    const size = Math.max(1, read.size ?? 10);
    if (field === undefined) throw validationFailed(['field cannot be null']);
    if (size > MOST_TERMS) throw illegalArgument(`Size must be <= ${MOST_TERMS} was [${size}]`);
    const reached = targetsOf(mock, placeholders.index, query);
    const fold = (text: string): string => (read.case_insensitive ? text.toLowerCase() : text);
    const wanted = (term: string): boolean =>
      fold(term).startsWith(fold(start)) &&
      (read.search_after === undefined || compareValues(term, read.search_after) > 0);
    // Terms do not tell which documents have them, so an index with hidden documents has none to show.
    const shown = reached.filter(
      ({ index, expressions }) => !mock.store.access?.sightOf(index, expressions)?.hidesTerms(budget),
    );
    const found = patiently(caller, (patient) =>
      searchTargets(mock, shown, budget, undefined, patient).flatMap((target) => termsIn(target, field).filter(wanted)),
    );
    return andThen(found, (terms) => {
      const total = shardCount(reached);
      return ok({
        _shards: { total, successful: total, failed: 0 },
        terms: [...new Set(terms)].sort(compareValues).slice(0, size),
        complete: true,
      });
    });
  },
});

function refuse(): never {
  throw notEmulated('[index_filter] of [terms_enum]');
}

/** What collecting and comparing a term costs, in the units of a budget. */
const ENUMERATED = 20;

/** The terms of keyword fields; other types have no terms to list. */
function termsIn({ shard }: SearchTarget, name: string): string[] {
  const field = new Scope(shard, undefined, false).field(name);
  if (!field || !['keyword', 'constant_keyword', 'flattened', 'version'].includes(field.type.type)) return [];
  if (shard.large) return termsOfColumns(shard, field);
  const terms = new Set<string>();
  for (const document of shard.documents.bySeqNo.values()) {
    const view = new View(document, shard.budget);
    for (const value of field.values(view)) {
      view.charge(ENUMERATED);
      terms.add(String(field.kind.show(value)));
    }
  }
  return [...terms];
}

/** The same for many documents. */
function termsOfColumns(shard: Shard, field: SearchField): string[] {
  const columns = columnsOf(shard, field);
  const terms = new Set<string>();
  for (const part of columns.parts) {
    const column = columns.of(part);
    if (!(column instanceof TermColumn)) continue;
    shard.budget.charge(column.terms.length * ENUMERATED);
    for (const [ordinal, term] of column.terms.entries()) {
      if (part.livingAmong(column.slotsOf(ordinal)).length > 0) terms.add(String(field.kind.show(term)));
    }
  }
  return [...terms];
}
