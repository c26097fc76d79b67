import { clause } from '../dsl/clause';
import { matchAll, matchNone } from '../matcher';

/** `match_all`: every document, with a score of 1. */
export const matchAllClause = clause('match_all', { fields: {}, bind: () => () => matchAll() });

/** `match_none`: no documents. */
export const matchNoneClause = clause('match_none', { fields: {}, bind: () => () => matchNone });
