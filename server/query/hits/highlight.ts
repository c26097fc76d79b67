import type { Query } from '../dsl/query';

/** How to highlight one field. Undefined options are taken from the top level of `highlight`. */
export interface HighlightOptions {
  readonly preTags?: readonly string[] | undefined;
  readonly postTags?: readonly string[] | undefined;
  readonly fragmentSize?: number | undefined;
  readonly numberOfFragments?: number | undefined;
  readonly noMatchSize?: number | undefined;
  readonly requireFieldMatch?: boolean | undefined;
  /** Words beyond this offset are not looked for; −1 stands for the limit of the index. */
  readonly maxAnalyzedOffset?: number | undefined;
  readonly highlightQuery?: Query | undefined;
  /** The highlighter: `unified`, `plain` or `fvh`. */
  readonly type?: string | undefined;
  /** How `plain` cuts its fragments: `span` or `simple`. */
  readonly fragmenter?: string | undefined;
  /** The best fragments first, not those that come first. */
  readonly byScore?: boolean | undefined;
  /** `html` escapes the text around the tags. */
  readonly encoder?: string | undefined;
}

/** `highlight` of a search body. */
export interface Highlight extends HighlightOptions {
  readonly fields: readonly (HighlightOptions & { readonly pattern: string })[];
}
