import { illegalArgument, parseException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { isObject, type JsonValue } from '../../json/value';
import { anything, boolean, int, string } from '../../validation/fields';
import { parseObject } from '../../validation/object-parser';
import type { Cursor } from '../dsl/cursor';
import type { SearchField } from '../fields/search-field';
import type { BoundSearch, SearchTarget } from '../hits/bound-search';
import { fetchPhase } from '../hits/fetch-phase';
import type { HitsRequest } from '../hits/request';
import { matchAll, View } from '../matcher';
import { regexpTest } from '../patterns/regexp';
import { Scope } from '../scope';
import type { Shard } from '../shard';
import type { Suggestion, SuggestionEntry, SuggestText } from './suggestion';

/** Stands between the words of an analyzed input (ConcatenateGraphFilter.SEP_LABEL). */
const SEPARATOR = '\u001f';

/** What a character of an input and a word in it cost to analyze, in the units of a budget. */
const CHARACTER = 1 / 8;
const TOKEN = 4;

/** A document that has an input with the prefix, and the best of these inputs. */
interface Found {
  readonly target: number;
  readonly view: View;
  readonly text: string;
  readonly weight: number;
}

/** `completion`: documents whose inputs start with a text, the heaviest first (CompletionSuggestionBuilder). */
export function completionSuggestion(name: string, cursor: Cursor, given: SuggestText): Suggestion {
  const refuse = (value: Cursor): never => {
    throw notEmulated(`[${value.name}] of [completion] suggestions`);
  };
  const read = parseObject(cursor, 'completion', {
    field: string,
    analyzer: string,
    size: int,
    shard_size: int,
    skip_duplicates: boolean,
    fuzzy: anything(refuse),
    regex: anything(refuse),
    contexts: anything(refuse),
  });
  const { field, size = 5, skip_duplicates: distinct = false } = read;
  if (field === undefined) throw parseException('the required field option [field] is missing');
  const text = given.prefix ?? given.regex ?? given.text;
  return {
    name,
    type: 'completion',
    check: (shard) => {
      if (text === undefined) throw illegalArgument('The required text option is missing');
      completionField(shard, field);
    },
    run: (targets, request) => {
      const wanted = text ?? '';
      const found = targets.flatMap((target, number) => findIn(target, number, field, wanted, given));
      const sorted = found.sort((a, b) => b.weight - a.weight || compare(a.text, b.text));
      const shown = (distinct ? withoutDuplicates(sorted) : sorted).slice(0, size);
      return [entryOf(wanted, shown, targets, request)];
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withoutDuplicates(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function completionField(shard: Shard, name: string): SearchField {
  const field = new Scope(shard, undefined, false).field(name);
  if (!field) throw illegalArgument(`no mapping found for field [${name}]`);
  if (field.type.type !== 'completion') throw illegalArgument(`Field [${name}] is not a completion suggest field`);
  if (field.type.parameters.contexts !== undefined) throw notEmulated('[contexts] of [completion] fields');
  return field;
}

function findIn({ shard }: SearchTarget, target: number, name: string, text: string, given: SuggestText): Found[] {
  const field = completionField(shard, name);
  const { analyzer = 'simple', search_analyzer: searchAnalyzer = analyzer } = field.type.parameters;
  const form = (value: string, by: unknown): string => {
    shard.budget.charge(value.length * CHARACTER);
    const tokens = shard.analyzers.analyzer(String(by)).tokens(value, shard.budget);
    shard.budget.charge(tokens.length * TOKEN);
    return tokens.map(({ term }) => term).join(SEPARATOR);
  };
  const isRegex = given.prefix === undefined && given.regex !== undefined;
  const regexp = isRegex ? regexpTest(`(${text}).*`, { payer: shard.budget }) : undefined;
  const prefix = form(text, searchAnalyzer);
  const fits = (input: string): boolean => {
    const analyzed = form(input, analyzer);
    return regexp ? regexp(analyzed) : prefix !== '' && analyzed.startsWith(prefix);
  };
  const found: Found[] = [];
  for (const document of shard.documents.bySeqNo.values()) {
    const view = new View(document, shard.budget);
    const [best] = field
      .raw(view)
      .flatMap(inputsOf)
      .filter((input) => fits(input.text))
      .sort((a, b) => b.weight - a.weight || compare(a.text, b.text));
    if (best) found.push({ target, view, ...best });
  }
  return found;
}

/** The inputs of a value: a text, or an object with one or several and a weight (CompletionFieldMapper.parse). */
function inputsOf(value: JsonValue): { readonly text: string; readonly weight: number }[] {
  if (!isObject(value)) return typeof value === 'string' ? [{ text: value, weight: 1 }] : [];
  const { input = [], weight = 1 } = value;
  const inputs = Array.isArray(input) ? input : [input];
  return inputs.flatMap((text) => (typeof text === 'string' ? [{ text, weight: Number(weight) }] : []));
}

function entryOf(
  text: string,
  found: readonly Found[],
  targets: readonly SearchTarget[],
  request: HitsRequest,
): SuggestionEntry {
  const showers = targets.map(({ shard }, number) => fetchPhase(searchOf(shard, number), shownParts(request)));
  const options = found.map(({ target, view, text: input, weight }) => {
    const hit = showers[target]?.({ view, score: weight, shard: target, keys: [] });
    return { text: input, ...hit };
  });
  return { text, offset: 0, length: text.length, options };
}

function searchOf(shard: Shard, number: number): BoundSearch {
  return { shard, number, matcher: matchAll(), postFilter: undefined, keys: [], after: undefined, group: undefined };
}

/** Documents that are proposed are shown as hits are, but for what is about the query. */
function shownParts({ source, fields, docvalueFields, storedFields }: HitsRequest): HitsRequest {
  return { source, fields, docvalueFields, storedFields };
}
