import { checkImmenseTerms, mayHoldImmenseTerm } from '../../query/fields/immense-terms';
import { searchFieldsOf } from '../../query/shard-of';
import type { Budget } from '../../runtime/budget';
import type { IndexState } from '../../store/index-state';
import type { ParsedSource } from './source';

/**
 * Checks that the text fields of an index can hold what their analyzers make of a document.
 *
 * @throws ElasticsearchError 400 `Document contains at least one immense term in field="…"`
 */
export function checkTerms(
  state: IndexState,
  { text, source }: Pick<ParsedSource, 'text' | 'source'>,
  budget: Budget,
): void {
  if (mayHoldImmenseTerm(text)) checkImmenseTerms(searchFieldsOf(state).longTerms, source, budget);
}
