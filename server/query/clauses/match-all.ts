import { clause } from '../dsl/clause';
import { matchAll as everything, matchNone as nothing } from '../matcher';

/** `match_all`: every document, with a score of 1. */
export const matchAll = clause('match_all', { fields: {}, bind: () => () => everything() });

/** `match_none`: no documents. */
export const matchNone = clause('match_none', { fields: {}, bind: () => () => nothing });
