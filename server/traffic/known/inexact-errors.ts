import type { KnownDifference } from './known-difference';

/** Where an error says something else than in a cluster, or comes instead of an answer. */
export const inexactErrors: readonly KnownDifference[] = [
  {
    what: 'errors about a negative `boost`',
    reason:
      'They quote the query as it was sent; a cluster quotes it with the defaults of its parameters, and takes some (those of `match_all`, `ids` and `bool`) for errors of parsing.',
  },
  {
    what: '`if_seq_no` and `if_primary_term` of 2^53 or more',
    reason: 'Errors print them as numbers of JavaScript.',
  },
  {
    what: 'a second value behind the body of `_count`, `_explain`, `_validate/query`, a new index, a mapping or settings',
    reason: 'Refused; the node compared does not read it.',
  },
  {
    what: 'filters of aliases in index templates that are no query',
    reason: 'The error is that of the filter, without the words for a template that is invalid as a whole.',
  },
  {
    what: 'texts longer than `max_analyzed_offset` with the highlighter `plain`',
    reason: 'The error names the field; a cluster names a Java object.',
  },
  {
    what: 'methods of `rewrite` with scores, queries on places, and `match_pattern: regex`',
    reason: 'Refused by name wherever they would have an effect; a cluster may find another mistake first.',
  },
];
