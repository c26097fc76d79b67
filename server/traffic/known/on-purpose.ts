import type { KnownDifference } from './known-difference';

/** What differs on purpose. */
export const onPurpose: readonly KnownDifference[] = [
  {
    what: '`took`, ids, sizes in bytes, file and memory statistics',
    reason: 'There is no disk and no Lucene index. Sizes are those of the documents.',
  },
  {
    what: 'names and versions of the node and the cluster, `_license`, `GET /`',
    reason: 'The mock says what it is: its own name and the version that it emulates.',
    signs: [{ request: /^(?:GET|HEAD) \/(?:\?|$)/ }, { request: /^GET \/_license/, at: /^license\./ }],
  },
  {
    what: 'ids of scrolls and points in time',
    reason:
      'Opaque in both, and made differently. An id that the mock has not made is invalid, or counts as one that has ended; a cluster says what it could not read in it. Places in bodies behind an id differ with its length.',
  },
  {
    what: 'an empty body for `_bulk`',
    reason: 'The node compared answers 500 with a null pointer; the mock answers 400.',
    signs: [{ request: /^POST \S*\/_bulk/, answer: /null_pointer_exception/ }],
  },
  {
    what: 'a missing body of an update',
    reason: '400 `parse_exception`; the node compared has another 400.',
    signs: [{ request: /^POST \S*\/_update\//, answer: /script or doc is missing/ }],
  },
  {
    what: 'a write that waits for more copies of a shard than are active',
    reason: 'It is refused at once with the error that Elasticsearch gives after the timeout.',
  },
  {
    what: '`_cat` and `_stats`',
    reason: 'All documents of an index are counted in its first shard.',
  },
  {
    what: 'sequence numbers in an index with several shards',
    reason:
      'They are counted for the whole index, not for each shard; `refresh=true` refreshes the whole index as well.',
    signs: [{ request: /[?&]routing=/, at: /(?:^|\.)_seq_no$/ }],
  },
  {
    what: '`_doc` as a sort value',
    reason: 'It is the sequence number of the document; in Lucene, its place in a segment.',
  },
  {
    what: 'statistics of refreshes, merges, segments, warmers, the translog, bulk operations, write load, pending tasks, and times',
    reason: 'They describe how Lucene and a busy cluster work; the mock counts what requests ask for.',
    signs: [
      { request: /\/_cluster\/health/, at: /^number_of_pending_tasks$/ },
      {
        request: /\/_stats|\/_nodes\/stats|\/_cluster\/stats/,
        at: /(?:^|\.)(?:refresh|merges|segments|warmer|translog|bulk|write_load|recent_write_load|peak_write_load|recent_search_load|flush)(?:\.|$)/,
      },
    ],
  },
  {
    what: '`human` for statistics',
    reason: 'Sizes and times are shown as numbers only; `human` has an effect on dates and versions in settings.',
  },
  {
    what: 'closing a point in time that has ended',
    reason: '`succeeded` stays `true`, with `num_freed: 0`; the node compared says `false`.',
    signs: [{ request: /^DELETE \/_pit/, at: /^succeeded$/ }],
  },
  {
    what: 'pipelines that do not exist',
    reason:
      '404 for deleting one, and an empty object for a pattern that matches none. The node compared has no pipelines at all, and answers otherwise.',
    signs: [{ request: /^(?:GET|DELETE) \/_ingest\/pipeline\//, at: /^status$/ }],
  },
  {
    what: '`description` of reserved roles, in `GET /_security/role`',
    reason: 'They are left out: they are prose of Elasticsearch. Everything else in these roles is the same.',
  },
  {
    what: 'patterns of roles that are too complex (`too_complex_to_determinize_exception`)',
    reason:
      'The mock estimates the effort for all patterns of a role, so that roles close to the limit may be accepted by one and refused by the other. It counts patterns where Elasticsearch counts the states and transitions of their automaton.',
  },
  {
    what: 'a field with an empty name in a mapping',
    reason: '`illegal_argument_exception`; the node compared wraps it in a `mapper_parsing_exception`.',
    signs: [{ answer: /field name cannot be an empty string/ }],
  },
];
