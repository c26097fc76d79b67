import type { KnownDifference } from './known-difference';

/** What differs because the mock is a later version than the node compared (9.1.0). */
export const betweenVersions: readonly KnownDifference[] = [
  {
    what: 'changing a final setting, such as the number of shards',
    reason: '`final <index> setting [...], not updateable`',
    signs: [{ at: /^error/, answer: /Can't update non dynamic settings/ }],
  },
  {
    what: '`_id` inside a document',
    reason: 'the plain refusal, without the words of a field that fails',
    signs: [{ at: /^error/, answer: /is a metadata field and cannot be added inside a document/ }],
  },
  {
    what: 'adding or removing an alias by its own path',
    reason: '`{"acknowledged":true}`, without `errors`',
    signs: [{ request: /\/_alias(?:es)?\//, at: /^errors$/ }],
  },
  {
    what: 'a date that is mapped dynamically in a format of its own',
    reason: 'without the empty `locale`',
    signs: [{ at: /\.locale$/, b: /^""$/ }],
  },
  {
    what: '`_field_caps` of `*`',
    reason: 'without `_ignored_source`, `_index_mode` and `_data_stream_timestamp`',
    signs: [{ request: /_field_caps/, at: /^fields\.(?:_ignored_source|_index_mode|_data_stream_timestamp)/ }],
  },
  {
    what: '`_resolve/index`',
    reason: 'with the `mode` of each index',
    signs: [{ request: /_resolve\/index/, at: /\.mode$/ }],
  },
  {
    what: 'mistakes in lines of `_bulk`, for clients of version 8',
    reason:
      'accepted with a warning, as in the table above; 9.1.0 accepts a missing brace without a warning, and refuses unknown actions',
  },
  {
    what: 'JSON that is cut off where a key should come',
    reason:
      '`x_content_e_o_f_exception`; 9.1.0 has `x_content_parse_exception` for bodies with declared fields (ObjectParser)',
    signs: [{ at: /^error/, a: /x_content_e_o_f_exception/, b: /x_content_parse_exception/ }],
  },
];
