/** Where a known difference shows. All that is given must fit. */
export interface Sign {
  /** The method and the target. */
  readonly request?: RegExp;
  /** The place of a finding. */
  readonly at?: RegExp;
  /** What is there on the side of the mock, and on that of the cluster. */
  readonly a?: RegExp;
  readonly b?: RegExp;
  /** The text of the cluster's answer. */
  readonly answer?: RegExp;
}

/** A difference from Elasticsearch that is known: documented in docs/differences.md, and named by comparisons. */
export interface KnownDifference {
  /** In Markdown. */
  readonly what: string;
  /** Why, or what the mock does. */
  readonly reason: string;
  /** How it is recognized; undefined if only a reader can tell. */
  readonly signs?: readonly Sign[];
}
