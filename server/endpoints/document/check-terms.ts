import { checkImmenseTerms, mayHoldImmenseTerm } from '../../query/fields/immense-terms';
import { searchFieldsOf } from '../../query/shard-of';
import { checkContexts } from '../../query/suggest/contexts';
import type { Budget } from '../../runtime/budget';
import type { IndexState } from '../../store/index-state';
import type { ParsedSource } from './source';

/**
 * Checks that the text fields of an index can hold what their analyzers make of a document, and that its inputs for
 * suggestions are in the contexts that their fields have.
 *
 * @throws ElasticsearchError 400 `Document contains at least one immense term in field="…"`, `Contexts are mandatory …`
 */
export function checkTerms(
  state: IndexState,
  id: string,
  { text, source }: Pick<ParsedSource, 'text' | 'source'>,
  budget: Budget,
): void {
  const fields = searchFieldsOf(state);
  if (mayHoldImmenseTerm(text)) checkImmenseTerms(fields.longTerms, source, budget);
  if (fields.withContexts.length === 0) return;
  try {
    checkContexts(fields.withContexts, source);
  } catch (error) {
    // The document is parsed before its fields are indexed, so what its mapping says of it comes first.
    state.mappings.accept(source, { id, text }, state.settings);
    throw error;
  }
}
