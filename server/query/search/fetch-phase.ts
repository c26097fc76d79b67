import { floatJson } from '../../json/float';
import type { AnswerObject } from '../../json/value';
import { PRIMARY_TERM } from '../../store/document';
import type { View } from '../matcher';
import type { Shard } from '../shard';
import { noSource, sourceFilter, wholeSource } from '../source-filter';
import type { BoundSearch } from './bound-search';
import { type FetchFields, fetchDocValues, fetchFields, fetchStored } from './fetch-fields';
import { fetchScripts } from './fetch-scripts';
import { highlighter } from './highlighter';
import { ignoredFields } from './ignored-fields';
import type { Ranked } from './ranking';
import type { SearchRequest } from './request';

/** Turns a hit of one index into JSON. */
export type ShowHit = (hit: Ranked) => AnswerObject;

/**
 * Prepares how the hits of an index are shown (SearchHit.toInnerXContent). This is done once per index, not once per
 * hit.
 *
 * @throws ElasticsearchError for fields that cannot be shown as requested.
 */
export function fetchPhase(search: BoundSearch, request: SearchRequest): ShowHit {
  const { shard, keys } = search;
  const source = sourceFilter(shard.fields.keepsSource ? selectionOf(request) : noSource);
  const parts = fieldsOf(shard, request);
  const highlight = request.highlight && highlighter(shard, request.highlight, request.query);
  const ignored = ignoredFields(shard);
  const scored = keys.length === 0 || request.trackScores === true || keys.some((key) => key.sort.field === '_score');
  return (hit) => {
    const { view } = hit;
    const { document } = view;
    const ignoredNames = ignored(view);
    const sort = keys.map((key, at) => key.show(hit.keys[at] ?? null));
    const labels = shard.labels.size > 0 ? shard.labelsOf(view) : [];
    return {
      _index: shard.name,
      _id: document.id,
      _version: request.version ? document.version : undefined,
      _seq_no: request.seqNoPrimaryTerm ? document.seqNo : undefined,
      _primary_term: request.seqNoPrimaryTerm ? PRIMARY_TERM : undefined,
      _score: scored ? floatJson(hit.score) : null,
      _routing: document.routing,
      _ignored: ignoredNames.length > 0 ? ignoredNames : undefined,
      _source: source(document.text),
      ...allFields(parts, view, request, hit),
      highlight: highlight?.(view),
      sort: keys.length > 0 ? sort : undefined,
      matched_queries: labels.length > 0 ? labels : undefined,
    };
  };
}

/** `_source` is omitted if stored or computed fields are requested instead. */
function selectionOf({ source, storedFields, scriptFields }: SearchRequest): SearchRequest['source'] & object {
  if (source) return source;
  if (storedFields ? storedFields.includes('_source') : !scriptFields) return wholeSource;
  return { fetch: false, includes: [], excludes: [] };
}

function fieldsOf(shard: Shard, request: SearchRequest): FetchFields[] {
  const { fields, docvalueFields, storedFields, scriptFields } = request;
  const parts: FetchFields[] = [];
  if (storedFields) parts.push(fetchStored(shard, storedFields));
  if (docvalueFields) parts.push(fetchDocValues(shard, docvalueFields));
  if (scriptFields) parts.push(fetchScripts(shard, scriptFields));
  if (fields) parts.push(fetchFields(shard, fields));
  return parts;
}

/** `fields`, plus `ignored_field_values` for values that are in the source but not in the index. */
function allFields(parts: readonly FetchFields[], view: View, { collapse }: SearchRequest, hit: Ranked): AnswerObject {
  const fields: AnswerObject = {};
  const ignored: AnswerObject = {};
  for (const part of parts) Object.assign(fields, part(view, ignored));
  if (collapse && hit.group !== undefined) fields[collapse.field] ??= [hit.group.shown];
  return {
    fields: Object.keys(fields).length > 0 ? fields : undefined,
    ignored_field_values: Object.keys(ignored).length > 0 ? ignored : undefined,
  };
}
