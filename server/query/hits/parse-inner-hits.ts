import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { anything, boolean, checkedField, field, int, object, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import type { Cursor } from '../dsl/cursor';
import { readFieldsAndFormats } from './parse-field';
import { readHighlight } from './parse-highlight';
import { readSort } from './parse-sort';
import { readSourceSelection } from './parse-source';
import type { InnerHits } from './request';

function refuse(cursor: Cursor): never {
  throw notEmulated(`[${cursor.name}] of [inner_hits]`);
}

const notNegative = (name: string) =>
  checkedField(int, (value) => {
    if (value < 0) throw illegalArgument(`illegal ${name} value, at least 0 or higher`);
  });

/** Reads `inner_hits` of a nested query or of `collapse` (InnerHitBuilder.PARSER). @throws ParseFailure */
export function readInnerHits(cursor: Cursor): InnerHits {
  const read = parseObject(cursor, 'inner_hits', {
    name: string,
    ignore_unmapped: boolean,
    from: notNegative('from'),
    size: notNegative('size'),
    explain: field('BOOLEAN', (flag: Cursor) => (flag.boolean() ? refuse(flag) : false)),
    version: boolean,
    seq_no_primary_term: boolean,
    track_scores: boolean,
    stored_fields: anything(refuse),
    docvalue_fields: anything(readFieldsAndFormats),
    fields: anything(readFieldsAndFormats),
    script_fields: anything(refuse),
    sort: anything(readSort),
    _source: anything(readSourceSelection),
    highlight: object(readHighlight),
    collapse: object((collapse: Cursor) => {
      const { field: name } = parseObject(collapse, 'collapse', { field: string });
      return name === undefined ? undefined : { field: name };
    }),
  });
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
