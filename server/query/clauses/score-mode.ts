import { illegalArgument } from '../../errors/elasticsearch-error';
import type { Cursor } from '../dsl/cursor';
import { readText } from '../dsl/read';

/** How the scores of nested objects, or of children, become that of the document around them. */
export type ScoreMode = 'avg' | 'sum' | 'max' | 'min' | 'none';

/** Reads `score_mode` (NestedQueryBuilder.parseScoreMode). @throws ElasticsearchError 400 illegal_argument_exception */
export function readScoreMode(cursor: Cursor): ScoreMode {
  const text = readText(cursor);
  if (text === 'avg' || text === 'sum' || text === 'max' || text === 'min' || text === 'none') return text;
  throw illegalArgument(`No score mode for child query [${text}] found`);
}

/** One score for several, of which there is at least one. */
export function unitedScore(scores: readonly number[], mode: ScoreMode): number {
  switch (mode) {
    case 'none':
      return 0;
    case 'max':
      return scores.reduce((best, score) => Math.max(best, score));
    case 'min':
      return scores.reduce((least, score) => Math.min(least, score));
    default: {
      const sum = scores.reduce((total, score) => total + score, 0);
      return mode === 'sum' ? sum : sum / scores.length;
    }
  }
}
