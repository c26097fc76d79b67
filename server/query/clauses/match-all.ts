import { float, string } from '../../validation/fields';
import { builderRefusals, clause, repeatedRefusals, unknownToken, unsupportedKey } from '../dsl/clause';
import { matchAll, matchNone } from '../matcher';

/** `match_all`: every document, with a score of 1. */
export const matchAllClause = clause('match_all', {
  fields: { boost: float, _name: string },
  refusals: repeatedRefusals('match_all', ['boost', '_name']),
  bind: () => () => matchAll(),
  rewrite: () => () => 'match_all',
});

const DEEP = unknownToken('match_none');

/** `match_none`: no documents. */
export const matchNoneClause = clause('match_none', {
  fields: {},
  refusals: builderRefusals({ value: unsupportedKey('match_none'), object: DEEP, list: DEEP, null: DEEP }),
  bind: () => () => matchNone,
  rewrite: () => () => 'match_none',
});
