import { notEmulated } from '../../errors/not-emulated';
import { floatJson } from '../../json/float';
import { bucketsFor, hashOrder } from '../../json/java-text';
import { type AnswerObject, type RawJson, setOwn } from '../../json/value';
import { PRIMARY_TERM, type StoredDocument } from '../../store/document';
import type { View } from '../matcher';
import type { Shard } from '../shard';
import { sourceFilter, wholeSource } from '../source-filter';
import { withoutVectors } from '../source-vectors';
import type { BoundSearch } from './bound-search';
import { type FetchFields, fetchDocValues, fetchFields, fetchStored } from './fetch-fields';
import { fetchScripts } from './fetch-scripts';
import { makeHighlighter } from './highlighter';
import { nestedJson, nestedSource, sourceOfHit } from './nested-hit';
import type { Ranked } from './ranking';
import type { HitsRequest } from './request';

/** What a hit costs in an answer besides what is shown of it: units of work, and bytes for it and for each sort value. */
const HIT_WORK = 20;
const HIT_BYTES = 300;
const SORT_BYTES = 32;
/** What it costs to print a date. */
const FORMATTED = 20;

/**
 * How many copies of a source exist at once: the source itself, the response as text and as bytes, and what the journal
 * reads.
 */
const COPIES = 8;

/** Turns a hit of one index into JSON. */
export type ShowHit = (hit: Ranked) => AnswerObject;

/**
 * Prepares how the hits of an index are shown (SearchHit.toInnerXContent). This is done once per index, not once per
 * hit.
 *
 * @throws ElasticsearchError for fields that cannot be shown as requested.
 */
export function fetchPhase(search: BoundSearch, request: HitsRequest): ShowHit {
  const { shard, keys } = search;
  const source = sourceFilter(withoutVectors(selectionOf(request), shard.fields.vectors, shard.settings), shard.budget);
  const parts = fieldsOf(shard, request);
  if (request.highlight && shard.hitFields.size > 0) throw notEmulated('[highlight] with [percolate] queries');
  const highlight = request.highlight && makeHighlighter(shard, request.highlight, request.query, search.nestedPath);
  const bare = request.storedFields?.includes('_none_') === true;
  const identified = !bare || request.highlight !== undefined;
  const scored = keys.length === 0 || request.trackScores === true || keys.some((key) => key.sort.field === '_score');
  const formatted = keys.some(({ sort }) => sort.format !== undefined);
  return (hit) => {
    const { view } = hit;
    const { document } = view;
    const { text, sourceView } = keptSource(shard, view);
    view.charge(HIT_WORK + keys.length);
    view.chargeMemory(HIT_BYTES + keys.length * SORT_BYTES);
    const ignoredNames = view.place ? [] : shard.searchFields.ignored(document);
    const sort = keys.map((key, at) => key.show(hit.keys[at] ?? null));
    if (formatted) view.charge(sort.length * FORMATTED);
    const labels = labelsOf(search, view);
    return {
      _index: shard.name,
      _id: identified ? document.id : undefined,
      _nested: view.place && nestedJson(view.place),
      ...versionOf(document, request),
      _score: scored ? floatJson(hit.score) : null,
      _routing: bare ? undefined : document.routing,
      _ignored: !bare && ignoredNames.length > 0 ? [...ignoredNames] : undefined,
      _source: text === undefined ? undefined : kept(view, sourceOfHit(source(text), view.place)),
      ...allFields(parts, sourceView, request, hit, addedFields(search, view)),
      highlight: highlight?.(markedView(view, sourceView, text)),
      sort: keys.length > 0 ? sort : undefined,
      matched_queries: labels.length > 0 ? labels : undefined,
      inner_hits: search.innerHits?.(view),
    };
  };
}

/** What is highlighted of a hit. */
function markedView(view: View, sourceView: View, text: string | undefined): View {
  if (!view.place) return sourceView;
  if (text === undefined) throw notEmulated('[highlight] of nested objects whose index keeps no [_source]');
  return view;
}

/** The named queries that a hit matches; those of a search are about whole documents. */
function labelsOf({ shard, nestedPath }: BoundSearch, view: View): string[] {
  return shard.labels.size > 0 && nestedPath === undefined ? shard.labelsOf(view) : [];
}

/** What queries add to the fields of a hit; only whole documents are theirs. */
function addedFields({ shard, nestedPath }: BoundSearch, view: View): AnswerObject {
  if (shard.hitFields.size === 0 || nestedPath !== undefined) return {};
  return Object.fromEntries([...shard.hitFields].map(([name, read]) => [name, [...read(view)]]));
}

/** Charges a text for its place in the answer. */
function kept(view: View, source: RawJson | undefined): RawJson | undefined {
  if (source) view.chargeMemory(source.text.length * COPIES);
  return source;
}

/** The `_source` that the index keeps of a hit, and the hit as the readers of that source see it. */
function keptSource(shard: Shard, view: View): { readonly text: string | undefined; readonly sourceView: View } {
  const kept = shard.fields.kept(view.document);
  if (view.place) {
    const text = kept && nestedSource(kept.text, view.place);
    return { text, sourceView: view.through(view.document.withText(text ?? '{}')) };
  }
  const sourceView = kept === view.document ? view : view.through(kept ?? view.document.withText('{}'));
  return { text: kept?.text, sourceView };
}

function versionOf(document: StoredDocument, { version, seqNoPrimaryTerm }: HitsRequest): AnswerObject {
  return {
    _version: version ? document.version : undefined,
    _seq_no: seqNoPrimaryTerm ? document.seqNo : undefined,
    _primary_term: seqNoPrimaryTerm ? PRIMARY_TERM : undefined,
  };
}

interface FetchPart {
  readonly fetch: FetchFields;
  /** Reads the `_source` that the index keeps, not its doc values. */
  readonly fromSource?: boolean;
  /** Set if the fields come into the hit's map all at once, which decides on its size and thereby on their order. */
  readonly atOnce?: boolean;
}

/** Those of a HashMap that entries are put into one by one. */
const BUCKETS = 16;

/** `_source` is omitted if stored or computed fields are requested instead. */
function selectionOf({ source, storedFields, scriptFields }: HitsRequest): HitsRequest['source'] & object {
  if (source) return source;
  if (storedFields ? storedFields.includes('_source') : !scriptFields) return wholeSource;
  return { fetch: false, includes: [], excludes: [] };
}

function fieldsOf(shard: Shard, request: HitsRequest): FetchPart[] {
  const { fields, docvalueFields, storedFields, scriptFields } = request;
  const parts: FetchPart[] = [];
  if (storedFields) parts.push({ fetch: fetchStored(shard, storedFields), atOnce: true });
  if (docvalueFields) parts.push({ fetch: fetchDocValues(shard, docvalueFields) });
  if (scriptFields) parts.push({ fetch: fetchScripts(shard, scriptFields) });
  if (fields) parts.push({ fetch: fetchFields(shard, fields), fromSource: true, atOnce: true });
  return parts;
}

/** `fields`, plus `ignored_field_values` for values that are in the source but not in the index. */
function allFields(
  parts: readonly FetchPart[],
  sourceView: View,
  { collapse }: HitsRequest,
  hit: Ranked,
  added: AnswerObject,
): AnswerObject {
  const fields: AnswerObject = {};
  const ignored: AnswerObject = {};
  let buckets: number | undefined;
  for (const { fetch, fromSource, atOnce } of parts) {
    Object.assign(fields, fetch(fromSource ? sourceView : hit.view, ignored));
    const count = Object.keys({ ...fields, ...ignored }).length;
    if (count > 0) buckets ??= atOnce ? bucketsFor(count) : BUCKETS;
  }
  Object.assign(fields, added);
  if (collapse && hit.group && hit.group.value !== null) fields[collapse.field] ??= [hit.group.shown];
  return {
    fields: inHashOrder(fields, ignored, buckets),
    ignored_field_values: inHashOrder(ignored, fields, buckets),
  };
}

/** The fields of a hit are in a HashMap (SearchHit.documentFields). @returns undefined if there are none */
function inHashOrder(
  fields: AnswerObject,
  others: AnswerObject,
  buckets: number | undefined,
): AnswerObject | undefined {
  const count = Object.keys(fields).length;
  if (count < 2) return count === 0 ? undefined : fields;
  const ordered: AnswerObject = {};
  for (const name of hashOrder({ ...fields, ...others }, buckets)) {
    if (Object.hasOwn(fields, name)) setOwn(ordered, name, fields[name]);
  }
  return ordered;
}
