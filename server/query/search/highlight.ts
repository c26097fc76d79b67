import type { Query } from '../dsl/query';

/** How one field is highlighted. What is undefined is taken from the whole. */
export interface HighlightOptions {
  readonly preTags?: readonly string[] | undefined;
  readonly postTags?: readonly string[] | undefined;
  readonly fragmentSize?: number | undefined;
  readonly numberOfFragments?: number | undefined;
  readonly noMatchSize?: number | undefined;
  readonly requireFieldMatch?: boolean | undefined;
  readonly highlightQuery?: Query | undefined;
  /** `html`: the text around the tags is escaped. */
  readonly encoder?: string | undefined;
}

/** `highlight` of a search body. */
export interface Highlight extends HighlightOptions {
  readonly fields: readonly (HighlightOptions & { readonly pattern: string })[];
}
