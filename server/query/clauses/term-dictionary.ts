import type { Budget } from '../../runtime/budget';
import { columnsOf } from '../columns/columns-of';
import type { SearchField } from '../fields/search-field';
import type { TextTest } from '../patterns/wildcard';
import type { Scope } from '../scope';
import { type TextStatistics, textStatistics } from '../text-statistics';

/** The terms of a field, the words of a text or the values of a keyword, and how common they are. */
export interface TermDictionary {
  /** The number of documents that have the field. */
  readonly documents: number;
  /** The average number of terms in the field. */
  readonly averageLength: number;
  /** The number of documents with a term. */
  frequencyOf(term: string): number;
  /** The terms that pass a test, each once. */
  termsWhere(budget: Budget, test: TextTest): readonly string[];
}

/** The terms of a field whose terms are strings. */
export function termDictionary(scope: Scope, field: SearchField): TermDictionary {
  const index = scope.words(field);
  if (index) {
    return {
      documents: index.documents,
      averageLength: index.averageLength,
      frequencyOf: (term) => index.documentFrequency(term),
      termsWhere: (budget, test) => index.termsWhere(budget, test),
    };
  }
  if (field.atRoot && !field.isText) return valuesOf(scope, field);
  const statistics = statisticsOf(scope, field);
  return {
    documents: statistics.documents,
    averageLength: statistics.averageLength,
    frequencyOf: (term) => statistics.documentFrequency(term),
    termsWhere: (budget, test) =>
      statistics
        .terms()
        .map(String)
        .filter((term) => passes(term, budget, test)),
  };
}

function passes(term: string, budget: Budget, test: TextTest): boolean {
  budget.charge(1);
  return test(term, budget);
}

/** How common the terms of a field are that has no index of its own, such as one of a nested object. */
export function statisticsOf({ shard, nestedPath }: Scope, field: SearchField): TextStatistics {
  return textStatistics({ documents: shard.documents, nestedPath }, field, shard.budget);
}

function valuesOf({ shard }: Scope, field: SearchField): TermDictionary {
  const columns = columnsOf(shard, field);
  return {
    documents: columns.documents,
    averageLength: columns.documents === 0 ? 1 : columns.entries / columns.documents,
    frequencyOf: (term) => columns.count(term),
    termsWhere: (budget, test) =>
      columns
        .terms()
        .map(String)
        .filter((term) => passes(term, budget, test) && columns.count(term) > 0),
  };
}
