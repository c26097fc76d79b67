import { inexactErrors } from './inexact-errors';
import type { KnownDifference } from './known-difference';

/** What the mock does not do exactly. */
export const notExact: readonly KnownDifference[] = [
  {
    what: 'order of the fields in `_field_caps`, and of nested objects in `fields`',
    reason: 'It is that of a hash map in Elasticsearch.',
    signs: [{ at: /^order of (?:.*\.)?fields/ }],
  },
  {
    what: 'scores of `knn`',
    reason:
      'A cluster quantizes the vectors of most indices and follows a graph; the mock compares all vectors as they are. Where a cluster does so, too (`flat`), the last digit may differ. `k` and `num_candidates` count for an index as a whole, not for each shard.',
  },
  {
    what: 'numbers of vectors in `_source`',
    reason: 'They are shown as they were sent; a cluster that keeps vectors apart shows `1` as `1.0`.',
  },
  {
    what: 'queries in `percolator` fields',
    reason: 'They are read when they are percolated, not when they are stored: an invalid one fails the search.',
  },
  {
    what: '`rrf` retrievers',
    reason: 'Documents with the same score are in the order of their indices and sequence numbers.',
  },
  {
    what: 'explanations of `_validate/query`',
    reason:
      'Shown as Lucene prints them for the common queries; for others they are missing. `rewrite` is refused by name.',
  },
  {
    what: '`_search_shards` through a filtered alias',
    reason: 'The filter is printed for the common queries; other kinds are refused by name.',
  },
  {
    what: '`wrapper` queries',
    reason:
      'Base64 with wrong padding is read as far as it goes. What is wrong inside a wrapped query is explained by `_validate/query`; Elasticsearch answers only `valid: false`.',
  },
  {
    what: 'hours without minutes in `date_nanos` fields (`1969-01-01T00`)',
    reason: 'They are dates.',
  },
  {
    what: 'a malformed document in `_bulk` that goes through a pipeline',
    reason: 'It alone is refused; the node compared refuses the whole request.',
  },
  {
    what: '`include_defaults` of field mappings',
    reason: 'Known for the common types; other types are refused by name.',
  },
  {
    what: '`1.5` beyond the range of a long, `NaN` as an integer, hexadecimal floats',
    reason: 'Java reads numbers there that the mock refuses.',
  },
  {
    what: 'hits without a sort, and `_doc`, in an index with `index.sort.*`',
    reason: 'They come in the order in which the documents were written.',
  },
  {
    what: 'highlighting where `_source` is disabled',
    reason: 'There is none; a cluster reads stored fields.',
  },
  {
    what: 'scores with a `boost`',
    reason: 'It is multiplied at the end, so that the last digit may differ.',
  },
  {
    what: '`random_score` in an index with several shards, or without a seed',
    reason: 'All documents get the numbers of the first shard.',
  },
  {
    what: 'fragments of the highlighter `plain`',
    reason: 'A boost makes no difference to which of them are the best.',
  },
  {
    what: '`percentiles` and `percentile_ranks` of thousands of values',
    reason: 'The digest of a cluster joins values once there are very many, and joins others than the mock.',
  },
  {
    what: '`terminated_early` in searches for no hits that count all matches',
    reason: 'It is left out without `terminate_after`, and `terminate_after` has an effect; a cluster says `false`.',
  },
  {
    what: 'syntax errors of query strings',
    reason: 'What Lucene expected instead is left out, and the error may be found at an earlier place.',
  },
  {
    what: '`max_determinized_states: 0`',
    reason: 'Refused for every pattern; a cluster refuses only those that have to be determinized.',
  },
  {
    what: '`_explain`',
    reason: 'Shows the score, and does not say what it is made of.',
  },
  {
    what: '`synthetic_source_keep`',
    reason: 'Kept; a synthetic `_source` is built in the same way whatever it says.',
  },
  {
    what: 'points written as `"g.lat": 1, "g.lon": 2`',
    reason: 'The mock accepts them; Elasticsearch refuses each as half a point.',
  },
  {
    what: 'metadata fields that only some modules have (`_inference_fields`)',
    reason: 'They are refused even where the module is missing.',
  },
  {
    what: 'WKT that is no point',
    reason: 'The root cause is the inner error.',
  },
  {
    what: 'scores after deletions and updates',
    reason: 'Lucene counts deleted documents until segments are merged; the mock forgets them at once.',
  },
  {
    what: 'a geo context of a `completion` field whose `path` is not a `geo_point`',
    reason: 'Accepted; Elasticsearch refuses the mapping.',
  },
  {
    what: 'fractions of numbers in `date_nanos` fields with an epoch format (`1540815132123.456789` without quotes)',
    reason: 'They have the precision of a JavaScript number.',
  },
  {
    what: 'order of keys in mappings, also where errors quote them, of the blocks of an index, and of what is listed in errors about settings',
    reason: 'It is that of a hash map or set in Elasticsearch.',
    signs: [
      { at: /^order of (?:.*\.)?(?:mappings|blocks)(?:\.|$)/ },
      {
        at: /^error\.(?:.*\.)?reason$/,
        a: /^"unknown setting \[/,
        b: /^"unknown setting \[/,
        answer: /"suppressed":\[\{"type":"illegal_argument_exception","reason":"unknown setting \[/,
      },
    ],
  },
  {
    what: 'bodies that are both cut off or malformed and wrong in another way',
    reason:
      'The mock reports the malformed JSON first; a parser that reads token by token reports what comes first, and may name another of the things that are not closed.',
  },
  {
    what: 'JSON errors within a `geo_point`',
    reason:
      'They are errors of the document. Elasticsearch reports an error of the field with a second error suppressed, or fails with a 500.',
  },
  {
    what: 'place of a syntax error in a document whose index excludes parts of `_source`',
    reason: 'That of the error itself; Elasticsearch reports the place where it began to filter.',
  },
  {
    what: '`\\r` at the end of a line of `_bulk`',
    reason: 'The source that an error quotes lacks it.',
  },
  {
    what: 'suggestions for unknown settings below `index.sort.`',
    reason: 'The mock makes them; Elasticsearch does not.',
  },
  {
    what: 'settings that are `null` when an index is created',
    reason:
      'They count as left out. A cluster shows some as `null`, refuses others, and fails with a 500 for the numbers of shards and replicas.',
  },
  {
    what: '`index.mapping.field_name_length.limit` below 22',
    reason: 'Only fields count; in a cluster, already the names of metadata fields are too long.',
  },
  {
    what: 'cluster settings that depend on each other (watermarks of disks, numbers of downloads, modes of remote clusters)',
    reason: 'Each is checked alone; only the limits of keep-alives are compared.',
  },
  {
    what: '`cluster.routing.allocation.enable: none` and filters of allocation',
    reason: 'Shards of new indices are started all the same.',
  },
  {
    what: 'unknown settings of a blocked index',
    reason: 'The unknown setting is reported before the block.',
  },
  {
    what: 'parameters of the query string beside a faulty body',
    reason:
      'A value that cannot be read is reported before the body, and what is inside a `wrapper` query before an unknown parameter.',
  },
  {
    what: 'legacy templates whose `mappings` are not an object',
    reason: 'Read as an empty mapping; the node compared answers 500.',
  },
  {
    what: 'requests at which the node fails with a 500 (null pointers, class casts, settings that cannot be loaded)',
    reason: 'The mock answers 400.',
  },
  {
    what: 'several things wrong in one mapping, template, pipeline, alias or search',
    reason: 'Another one of them may be reported first.',
  },
  {
    what: "lists in places where Elasticsearch's parsers skip tokens (`nested.path`), and values of `filters` aggregations that are not queries",
    reason: 'Refused in plain words; Elasticsearch goes on with the next token.',
  },
  {
    what: 'numbers beyond 64 bits in settings, mappings and pipelines',
    reason:
      'Errors print them as JavaScript does, and some name the class `Long` where Elasticsearch has `BigInteger`; limits such as `ignore_above` take them.',
  },
  {
    what: 'errors that Elasticsearch meets twice, and shows a second time as `suppressed`',
    reason: 'They are shown once.',
  },
  {
    what: 'the order of `terms` by a sub-aggregation that does not exist',
    reason: 'Refused; Elasticsearch accepts it in searches where it counts the few values of a keyword by filters.',
  },
  {
    what: '`terms` of `binary` fields, and of vectors',
    reason: 'Refused, and empty; Elasticsearch counts the bytes of the one and fails with a 500 for the other.',
  },
  {
    what: 'unknown keys in the `_source` of a document of `_mget`',
    reason: 'Refused with the error of a search.',
  },
  {
    what: 'parameters that objects do not have, in dynamic templates without a type',
    reason: 'The reason names them in other words.',
  },
  {
    what: 'the number of the document in the error of `collapse` on a field with several values',
    reason: "It is the document's place in the index, not in its segment.",
  },
  {
    what: '`keyed` buckets with the same key',
    reason: 'The last one is shown; Elasticsearch writes the key twice.',
  },
  {
    what: '`subobjects: false` at the root of an existing mapping',
    reason: 'Objects that later requests and documents add stay objects; Elasticsearch flattens their names.',
  },
  {
    what: 'index settings that are private (`index.uuid`, `index.creation_date`, `index.provided_name`, `index.version.created`)',
    reason:
      'They cannot be set, with an error of its own; the node compared does not know the first three, and lists the last in a `validation_exception`.',
  },
  {
    what: 'bodies that are lists or texts where an object is expected, of requests that create an index or change a mapping',
    reason: 'Read as empty objects; the node compared fails with a 500.',
  },
  {
    what: '`_cat` columns that do not exist, and units that do not exist where no sizes are shown',
    reason: 'An unknown unit is refused; unknown columns are left out.',
  },
  {
    what: 'integers beyond 2^53 in `long` fields',
    reason:
      'Searches compare them as numbers of JavaScript, so that neighbours count as one value in queries, sorts, `search_after` and aggregations. `_source` shows them as they were sent.',
  },
  {
    what: 'numbers as values of `keyword` and text fields (`1.50`, `1E5`)',
    reason: 'Their term is the number as JavaScript prints it (`1.5`, `100000`); in a cluster, it is what was sent.',
  },
  {
    what: 'counts of documents of an index with nested ones, in `_cat` and `_stats`',
    reason: 'Each document counts once; Lucene counts the nested ones as well.',
  },
  {
    what: 'scores of `term` queries on `flattened` fields, on keywords with `index: false`, and on runtime fields that have the name of a mapped one',
    reason: 'They are computed as for other keywords.',
  },
  {
    what: '`exists` of `*` and `_*`',
    reason: 'Refused because of one metadata field; which one a cluster names changes each time that it starts.',
  },
  {
    what: '`missing` of sorts by an `ip`',
    reason: 'It is an address; a cluster fails to print the value of documents that it stands for.',
  },
  {
    what: 'expressions with selectors (`index::data`, `index::failures`)',
    reason: 'They are taken for the names of remote clusters, of which there are none.',
  },
  {
    what: 'order of sub-aggregations in buckets, beside those that look at other buckets',
    reason: 'They are in the order of the request, or as they are in most answers.',
  },
  {
    what: 'scores of phrases in fields with `index_phrases`',
    reason: 'They are made of the single words; a cluster counts pairs of words.',
  },
  ...inexactErrors,
];
