import { kept } from '../../errors/effect';
import { illegalArgument } from '../../errors/elasticsearch-error';
import {
  anything,
  boolean,
  checkedField,
  declaringFields,
  emulatedValues,
  field,
  int,
  object,
  refusedField,
  string,
  stringArray,
} from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import { readQuery } from '../clauses';
import type { Cursor } from '../dsl/cursor';
import { argumentFailure, contentFailure, parsingFailure } from '../dsl/failure';
import type { Highlight, HighlightOptions } from './highlight';

const ONLY_FVH = 'is about the highlighter [fvh], of which only whole texts are emulated';

const OPTIONS = {
  pre_tags: stringArray,
  post_tags: stringArray,
  order: string,
  fragment_size: int,
  number_of_fragments: int,
  require_field_match: boolean,
  boundary_scanner: emulatedValues(['sentence'], string),
  boundary_max_scan: kept(ONLY_FVH, int),
  boundary_chars: kept(ONLY_FVH, string),
  boundary_scanner_locale: refusedField('[boundary_scanner_locale] of highlighting'),
  type: { ...string, effect: { refused: '`fvh`, unless `number_of_fragments` is 0' } },
  fragmenter: string,
  no_match_size: int,
  phrase_limit: kept(ONLY_FVH, int),
  max_analyzed_offset: checkedField(int, checkOffset),
  options: kept(
    'is for highlighters of plugins',
    anything(() => undefined),
  ),
  highlight_query: object(readQuery),
} as const;

/** AbstractHighlighterBuilder.maxAnalyzedOffset */
function checkOffset(offset: number): void {
  if (offset < -1 || offset === 0) throw argumentFailure('[max_analyzed_offset] must be a positive integer, or -1');
}

type Values = Partial<Record<keyof typeof OPTIONS, unknown>>;

const HIGHLIGHT_FIELD = {
  ...OPTIONS,
  fragment_offset: kept(ONLY_FVH, int),
  matched_fields: refusedField('[matched_fields] of highlighting'),
} as const;

const HIGHLIGHT = {
  ...OPTIONS,
  tags_schema: checkedField(string, (schema) => {
    if (schema !== 'default' && schema !== 'styled') throw illegalArgument(`Unknown tag schema [${schema}]`);
  }),
  encoder: string,
  fields: declaringFields(HIGHLIGHT_FIELD, field('OBJECT_ARRAY', readFields)),
} as const;

/** `highlight` of a body. */
export const highlightField = declaringFields(HIGHLIGHT, object(readHighlight));

/** Reads `highlight` of a body (HighlightBuilder). @throws ParseFailure */
function readHighlight(cursor: Cursor): Highlight {
  const values = parseObject(cursor, 'highlight', HIGHLIGHT);
  if (values.tags_schema === undefined) checkTags(values, cursor);
  const schema = values.tags_schema === 'styled' ? { preTags: ['<em class="hlt1">'], postTags: ['</em>'] } : {};
  return { ...schema, ...optionsOf(values), encoder: values.encoder, fields: values.fields ?? [] };
}

/** AbstractObjectParser.declareNamedObjects */
function readFields(cursor: Cursor): (HighlightOptions & { pattern: string })[] {
  if (cursor.token !== 'START_ARRAY') return cursor.members().map(readNamed);
  return cursor.elements().map((one) => {
    const [named, ...more] = one.members();
    const second = more[0]?.[1];
    if (second) throw contentFailure(ONE_FIELD_EACH, second, 'key');
    if (!named) throw contentFailure(ONE_FIELD_EACH, one, one.token === 'START_OBJECT' ? 'end' : 'value');
    return readNamed(named);
  });
}

const ONE_FIELD_EACH =
  '[fields] can be a single object with any number of fields or an array where each entry is an object with a single field';

function readNamed([pattern, value]: [string, Cursor]): HighlightOptions & { pattern: string } {
  try {
    const values = parseObject(value, 'highlight_field', HIGHLIGHT_FIELD);
    checkTags(values, value);
    return { ...optionsOf(values), pattern };
  } catch (error) {
    throw value.refusedWithin(`[fields] failed to parse field [${pattern}]`, error);
  }
}

/** AbstractHighlighterBuilder.setupParser */
function checkTags(values: Values, cursor: Cursor): void {
  if (values.pre_tags && !values.post_tags) {
    throw parsingFailure('pre_tags are set but post_tags are not set', cursor, 'end');
  }
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
    fragmenter: string;
    order: string;
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
    fragmenter: read.fragmenter,
    // HighlightBuilder.Order.fromString: all other words stand for the order of the text.
    byScore: read.order === undefined ? undefined : read.order.toLowerCase() === 'score',
    maxAnalyzedOffset: read.max_analyzed_offset,
    highlightQuery: read.highlight_query,
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
