import { illegalArgument } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { applyEdits, type Edit } from '../../html/edits';
import { htmlEdits } from '../../html/strip-html';
import { type ComponentSettings, joinedValue, listedValues } from '../../store/analysis/analysis-settings';
import type { Payer } from '../payer';
import { resolveEscapes } from './escapes';
import { userPattern } from './user-patterns';

/** Changes a text before it is split into tokens: the edits to make, in order. */
export type CharFilter = (text: string, payer: Payer) => readonly Edit[];

/** A text as the tokenizer sees it. */
interface FilteredText {
  readonly text: string;
  /** The place in the text that was sent, for a place in this one (CharFilter.correctOffset). */
  readonly correct: (offset: number) => number;
}

/** Runs a text through filters, one after the other. */
export function filterCharacters(text: string, filters: readonly CharFilter[], payer: Payer): FilteredText {
  const shifts: (readonly Place[])[] = [];
  let filtered = text;
  for (const filter of filters) {
    payer.charge(1 + filtered.length / 8);
    const edits = filter(filtered, payer);
    if (edits.length === 0) continue;
    shifts.unshift(placesOf(edits, payer));
    filtered = applyEdits(filtered, edits);
    payer.chargeMemory(filtered.length);
  }
  return {
    text: filtered,
    correct: (offset) => shifts.reduce((at, places) => at + shiftAt(places, at), offset),
  };
}

/** From an offset of the new text on, how much further on the same is in the old one. */
type Place = readonly [offset: number, shift: number];

/** What a place takes in memory, of which there is one for each character that a filter adds. */
const PLACE_BYTES = 48;

/** BaseCharFilter.addOffCorrectMap, as its subclasses call it: surplus characters all come from the end of the old part. */
function placesOf(edits: readonly Edit[], payer: Payer): Place[] {
  const places: Place[] = [];
  let shift = 0;
  for (const { start, end, by } of edits) {
    const from = start - shift;
    const removed = end - start;
    if (removed > by.length) {
      shift += removed - by.length;
      places.push([from + by.length, shift]);
    }
    payer.chargeMemory(Math.max(0, by.length - removed) * PLACE_BYTES);
    for (let at = removed; at < by.length; at += 1) places.push([from + at, --shift]);
  }
  return places;
}

function shiftAt(places: readonly Place[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Place)[0] <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (places[low - 1] as Place)[1];
}

/**
 * A character filter of this type.
 *
 * @throws ElasticsearchError 400 for a definition that is not valid, 501 for a type that the mock does not have
 */
export function charFilterOf(type: string, settings: ComponentSettings): CharFilter {
  switch (type) {
    case 'html_strip':
      return stripTags(new Set((listedValues(settings, 'escaped_tags') ?? []).map((tag) => tag.toLowerCase())));
    case 'mapping':
      return mapping(listedValues(settings, 'mappings') ?? []);
    case 'pattern_replace': {
      const regex = userPattern(settings, joinedValue(settings, 'pattern') ?? '');
      const replacement = joinedValue(settings, 'replacement') ?? '';
      return (text, payer) =>
        Array.from(regex.replacements(text, replacement, payer), ({ match, by }) => {
          payer.chargeMemory(by.length);
          return { start: match.start, end: match.end, by };
        });
    }
    default:
      throw notEmulated(`the character filter [${type}]`);
  }
}

function stripTags(escaped: ReadonlySet<string>): CharFilter {
  return (text, payer) => {
    payer.charge(text.length / 4);
    return htmlEdits(text, escaped);
  };
}

/** A trie of what to replace: the longest match counts (NormalizeCharMap). */
interface Branch {
  readonly next: Map<string, Branch>;
  by?: string;
}

/** MappingCharFilterFactory: rules such as `ph => f`. */
function mapping(rules: readonly string[]): CharFilter {
  const root: Branch = { next: new Map() };
  for (const rule of rules) {
    const arrow = rule.lastIndexOf('=>');
    if (arrow < 0) throw illegalArgument(`Invalid Mapping Rule : [${rule}]`);
    const from = resolveEscapes(rule.slice(0, arrow).trim());
    if (from === '') throw illegalArgument('cannot match the empty string');
    let branch = root;
    for (const unit of from.split('')) {
      const next: Branch = branch.next.get(unit) ?? { next: new Map() };
      branch.next.set(unit, next);
      branch = next;
    }
    if (branch.by !== undefined) throw illegalArgument(`match "${from}" was already added`);
    branch.by = resolveEscapes(rule.slice(arrow + 2).trim());
  }
  return (text, payer) => {
    const edits: Edit[] = [];
    for (let at = 0; at < text.length; ) {
      const found = longestMatch(root, text, at, payer);
      if (found) edits.push(found);
      if (found) payer.chargeMemory(found.by.length);
      at = found?.end ?? at + 1;
    }
    payer.charge(text.length / 2);
    return edits;
  };
}

function longestMatch(root: Branch, text: string, start: number, payer: Payer): Edit | undefined {
  let found: Edit | undefined;
  let branch: Branch | undefined = root;
  for (let at = start; at < text.length; at += 1) {
    branch = branch.next.get(text[at] as string);
    if (!branch) break;
    payer.charge(1);
    if (branch.by !== undefined) found = { start, end: at + 1, by: branch.by };
  }
  return found;
}
