import { illegalArgument } from '../../errors/elasticsearch-error';
import {
  anything,
  boolean,
  checkedField,
  declaringFields,
  int,
  object,
  refusedField,
  refusedFlag,
  string,
} from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import type { Cursor } from '../dsl/cursor';
import { readFieldsAndFormats } from './parse-field';
import { highlightField } from './parse-highlight';
import { readSort, sortKeys } from './parse-sort';
import { readSourceSelection } from './parse-source';
import type { InnerHits } from './request';

const notNegative = (name: string) =>
  checkedField(int, (value) => {
    if (value < 0) throw illegalArgument(`illegal ${name} value, at least 0 or higher`);
  });

/** The keys of inner hits. */
export const INNER_HITS = {
  name: string,
  ignore_unmapped: boolean,
  from: notNegative('from'),
  size: notNegative('size'),
  explain: refusedFlag('[explain] of [inner_hits]'),
  version: boolean,
  seq_no_primary_term: boolean,
  track_scores: boolean,
  stored_fields: refusedField('[stored_fields] of [inner_hits]'),
  docvalue_fields: anything(readFieldsAndFormats),
  fields: anything(readFieldsAndFormats),
  script_fields: refusedField('[script_fields] of [inner_hits]'),
  sort: declaringFields(sortKeys, anything(readSort)),
  _source: anything(readSourceSelection),
  highlight: highlightField,
  collapse: object((collapse: Cursor) => {
    const { field: name } = parseObject(collapse, 'collapse', { field: string });
    return name === undefined ? undefined : { field: name };
  }),
} as const;

/** Reads `inner_hits` of a nested query or of `collapse` (InnerHitBuilder.PARSER). @throws ParseFailure */
export function readInnerHits(cursor: Cursor): InnerHits {
  const read = parseObject(cursor, 'inner_hits', INNER_HITS);
  return {
    name: read.name,
    request: {
      from: read.from ?? 0,
      size: read.size ?? 3,
      version: read.version,
      seqNoPrimaryTerm: read.seq_no_primary_term,
      trackScores: read.track_scores,
      docvalueFields: read.docvalue_fields,
      fields: read.fields,
      sort: read.sort,
      source: read._source,
      highlight: read.highlight,
      collapse: read.collapse,
    },
  };
}
