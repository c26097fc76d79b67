import type { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { attachment } from './attachment';
import { fail, pipeline, script } from './control';
import { convert } from './convert';
import { date } from './date';
import type { ProcessorFactory } from './factory';
import { append, drop, remove, rename, set, terminate } from './fields';
import { json } from './json';
import { keyValue } from './key-value';
import { dotExpander, foreach, join, sort } from './lists';
import { bytes, gsub, htmlStrip, lowercase, split, trim, uppercase, urldecode } from './text-processors';

/** All emulated processors, by type. */
export const processorFactories: { readonly [type: string]: ProcessorFactory } = {
  append,
  attachment,
  bytes,
  convert,
  date,
  dot_expander: dotExpander,
  drop,
  fail,
  foreach,
  gsub,
  html_strip: htmlStrip,
  join,
  json,
  kv: keyValue,
  lowercase,
  pipeline,
  remove,
  rename,
  script,
  set,
  sort,
  split,
  terminate,
  trim,
  uppercase,
  urldecode,
};

/** Processors that exist in Elasticsearch but are not emulated. */
const REFUSED = new Set(
  'cef circle community_id csv date_index_name dissect enrich fingerprint geoip grok inference ip_location network_direction normalize_for_stream recover_failure_document redact registered_domain reroute set_security_user uri_parts user_agent'.split(
    ' ',
  ),
);

/** 501 for a processor that Elasticsearch has; undefined if there is no such processor. */
export function refusedProcessor(type: string): ElasticsearchError | undefined {
  return REFUSED.has(type) ? notEmulated(`the ingest processor [${type}]`) : undefined;
}
