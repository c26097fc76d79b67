import { illegalArgument, parseException } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { type AnswerObject, isObject, type JsonObject, type JsonValue } from '../../json/value';
import type { InSteps } from '../../runtime/in-steps';
import { anything, boolean, int, object, string } from '../../validation/fields';
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
import { contextsOfInput, fittingContexts, type WantedContexts, wantedContexts } from './contexts';
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
  /** Its weight, multiplied by the boost of its context. */
  readonly weight: number;
  readonly contexts?: AnswerObject | undefined;
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
    contexts: object((one) => one.value as JsonObject),
  });
  const { field, size = 5, skip_duplicates: distinct = false, contexts } = read;
  if (field === undefined) throw parseException('the required field option [field] is missing');
  const text = given.prefix ?? given.regex ?? given.text;
  return {
    name,
    type: 'completion',
    check: (shard) => {
      if (text === undefined) throw illegalArgument('The required text option is missing');
      wantedContexts(completionField(shard, field).type, contexts);
    },
    run: function* (targets, request) {
      const wanted = text ?? '';
      const query = { field, text: wanted, given, contexts };
      const found: Found[] = [];
      for (const [number, target] of targets.entries()) found.push(...(yield* findIn(target, number, query)));
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
  return field;
}

interface CompletionQuery {
  readonly field: string;
  readonly text: string;
  readonly given: SuggestText;
  readonly contexts: JsonObject | undefined;
}

function* findIn({ shard }: SearchTarget, target: number, query: CompletionQuery): InSteps<Found[]> {
  const field = completionField(shard, query.field);
  const fits = inputTest(shard, field, query);
  const wanted = wantedContexts(field.type, query.contexts);
  const found: Found[] = [];
  for (const document of shard.documents.bySeqNo.values()) {
    const view = new View(document, shard.budget);
    const [best] = field
      .raw(view)
      .flatMap(inputsOf)
      .filter((input) => fits(input.text))
      .flatMap((input) => (wanted ? inContexts(input, wanted, field, view) : [input]))
      .sort((a, b) => b.weight - a.weight || compare(a.text, b.text));
    if (best) found.push({ ...best, target, view });
    if (shard.budget.stepIsLong) yield;
  }
  return found;
}

/** Tests whether an input starts with a text, or fits a regular expression. */
function inputTest(shard: Shard, field: SearchField, { text, given }: CompletionQuery): (input: string) => boolean {
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
  return (input) => {
    const analyzed = form(input, analyzer);
    return regexp ? regexp(analyzed) : prefix !== '' && analyzed.startsWith(prefix);
  };
}

/** An input of a document. */
interface Input {
  readonly text: string;
  readonly weight: number;
  readonly named?: JsonValue | undefined;
  readonly contexts?: AnswerObject;
}

function inContexts(input: Input, wanted: WantedContexts, { type }: SearchField, view: View): Input[] {
  const fitting = fittingContexts(wanted, contextsOfInput(type, input.named, view.object));
  return fitting ? [{ text: input.text, weight: input.weight * fitting.boost, contexts: fitting.contexts }] : [];
}

/** The inputs of a value: a text, or an object with one or several and a weight (CompletionFieldMapper.parse). */
function inputsOf(value: JsonValue): Input[] {
  if (!isObject(value)) return typeof value === 'string' ? [{ text: value, weight: 1 }] : [];
  const { input = [], weight = 1, contexts: named } = value;
  const inputs = Array.isArray(input) ? input : [input];
  return inputs.flatMap((text) => (typeof text === 'string' ? [{ text, weight: Number(weight), named }] : []));
}

function entryOf(
  text: string,
  found: readonly Found[],
  targets: readonly SearchTarget[],
  request: HitsRequest,
): SuggestionEntry {
  const showers = targets.map(({ shard }, number) => fetchPhase(searchOf(shard, number), shownParts(request)));
  const options = found.map(({ target, view, text: input, weight, contexts }) => {
    const hit = showers[target]?.({ view, score: weight, shard: target, keys: [] });
    return { text: input, ...hit, ...(contexts && { contexts }) };
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
