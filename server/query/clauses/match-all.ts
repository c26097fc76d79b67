import { float, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import type { ParseClause } from '../dsl/parse-query';
import { matchAll as everything, matchNone as nothing } from '../matcher';

/** `match_all`: every document, with a score of 1. */
export const matchAll: ParseClause = (cursor) => {
  const { boost, _name } = parseObject(cursor, 'match_all', { boost: float, _name: string });
  return { clause: 'match_all', boost, label: _name, compile: () => everything() };
};

/** `match_none`: no documents. */
export const matchNone: ParseClause = (cursor) => {
  const { boost, _name } = parseObject(cursor, 'match_none', { boost: float, _name: string });
  return { clause: 'match_none', boost, label: _name, compile: () => nothing };
};
