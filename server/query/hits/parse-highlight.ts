import { anything, boolean, checkedField, int, object, string, stringArray } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { readQuery } from '../clauses';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure } from '../dsl/failure';
import type { Highlight, HighlightOptions } from './highlight';

const OPTIONS = {
  pre_tags: stringArray,
  post_tags: stringArray,
  order: string,
  fragment_size: int,
  number_of_fragments: int,
  require_field_match: boolean,
  boundary_scanner: string,
  max_fragment_length: int,
  boundary_max_scan: int,
  boundary_chars: string,
  boundary_scanner_locale: string,
  type: string,
  fragmenter: string,
  no_match_size: int,
  force_source: boolean,
  phrase_limit: int,
  max_analyzed_offset: checkedField(int, checkOffset),
  options: anything(() => undefined),
  highlight_query: object(readQuery),
} as const;

/** AbstractHighlighterBuilder.maxAnalyzedOffset */
function checkOffset(offset: number): void {
  if (offset < -1 || offset === 0) throw argumentFailure('[max_analyzed_offset] must be a positive integer, or -1');
}

type Values = Partial<Record<keyof typeof OPTIONS, unknown>>;

/** Reads `highlight` of a body (HighlightBuilder). @throws ParseFailure */
export function readHighlight(cursor: Cursor): Highlight {
  const values = parseObject(cursor, 'highlight', {
    ...OPTIONS,
    tags_schema: string,
    encoder: string,
    fields: anything(readFields),
  });
  const schema = values.tags_schema === 'styled' ? { preTags: ['<em class="hlt1">'], postTags: ['</em>'] } : {};
  return { ...schema, ...optionsOf(values), encoder: values.encoder, fields: values.fields ?? [] };
}

function readFields(cursor: Cursor): (HighlightOptions & { pattern: string })[] {
  const objects = cursor.token === 'START_ARRAY' ? cursor.elements() : [cursor];
  return objects
    .flatMap((one) => one.members())
    .map(([pattern, value]) => {
      const values = parseObject(value, 'highlight_field', {
        ...OPTIONS,
        fragment_offset: int,
        matched_fields: stringArray,
      });
      return { ...optionsOf(values), pattern };
    });
}

function optionsOf(values: Values): HighlightOptions {
  const read = values as Partial<{
    pre_tags: string[];
    post_tags: string[];
    fragment_size: number;
    number_of_fragments: number;
    no_match_size: number;
    require_field_match: boolean;
    max_analyzed_offset: number;
    type: string;
    highlight_query: HighlightOptions['highlightQuery'];
  }>;
  const options = {
    preTags: read.pre_tags,
    postTags: read.post_tags,
    fragmentSize: read.fragment_size,
    numberOfFragments: read.number_of_fragments,
    noMatchSize: read.no_match_size,
    requireFieldMatch: read.require_field_match,
    type: read.type,
    maxAnalyzedOffset: read.max_analyzed_offset,
    highlightQuery: read.highlight_query,
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
