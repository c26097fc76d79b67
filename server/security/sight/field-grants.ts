import { isObject } from '../../json/value';
import type { LosslessObject, LosslessValue } from '../../json-text/lossless';

/** The fields that a role grants, as patterns with `*` and `?`; undefined for all. */
export interface FieldGrant {
  readonly grant: readonly string[] | undefined;
  readonly except: readonly string[];
}

/** Metadata fields can always be seen (FieldPermissions.initializePermittedFieldsAutomaton). */
const METADATA = '_*';

/** True if one of the grants includes the field. */
export function grantsField(grants: readonly FieldGrant[], path: string): boolean {
  return grants.some(({ grant, except }) => matchesAny(patternsOf(grant), path) && !matchesAny(except, path));
}

/** True if one of the grants includes a field whose path begins so. */
function grantsBelow(grants: readonly FieldGrant[], beginning: string): boolean {
  return grants.some(
    ({ grant, except }) =>
      patternsOf(grant).some((pattern) => placesAfter(pattern, beginning).size > 0) &&
      !except.some((pattern) => matchesAllAfter(pattern, beginning)),
  );
}

/**
 * The source without the fields that are not granted (FieldSubsetReader.filter). Objects and lists stay, even if nothing
 * is left in them, as long as something in them could be granted.
 */
export function filterSource(source: LosslessObject, grants: readonly FieldGrant[], prefix = ''): LosslessObject {
  const kept: LosslessObject = {};
  for (const [key, value] of Object.entries(source)) {
    const filtered = filterValue(value, grants, prefix + key);
    if (filtered !== undefined) kept[key] = filtered;
  }
  return kept;
}

function filterValue(value: LosslessValue, grants: readonly FieldGrant[], path: string): LosslessValue | undefined {
  if (isObject(value)) {
    const below = `${path}.`;
    return grantsBelow(grants, below) ? filterSource(value as LosslessObject, grants, below) : undefined;
  }
  const granted = grantsField(grants, path);
  if (!Array.isArray(value)) return granted ? value : undefined;
  if (!granted && !grantsBelow(grants, path)) return undefined;
  return value.map((one) => filterValue(one, grants, path)).filter((one) => one !== undefined);
}

function patternsOf(grant: readonly string[] | undefined): readonly string[] {
  return grant ? [...grant, METADATA] : ['*'];
}

function matchesAny(patterns: readonly string[], text: string): boolean {
  return patterns.some((pattern) => [...placesAfter(pattern, text)].some((place) => isEnd(pattern, place)));
}

/** Whether what follows may be empty. */
function isEnd(pattern: string, place: number): boolean {
  for (let at = place; at < pattern.length; at += 1) if (pattern[at] !== '*') return false;
  return true;
}

/** True if a pattern matches the text, whatever follows it. */
function matchesAllAfter(pattern: string, text: string): boolean {
  return pattern.endsWith('*') && [...placesAfter(pattern, text)].some((place) => isEnd(pattern, place));
}

/** Where one may stand in a pattern after a text has been read; none if the text cannot begin a match. */
function placesAfter(pattern: string, text: string): ReadonlySet<number> {
  let places = beyondStars(pattern, [0]);
  for (const character of text) {
    const next: number[] = [];
    for (const place of places) {
      if (pattern[place] === '*') next.push(place);
      else if (pattern[place] === '?' || pattern[place] === character) next.push(place + 1);
    }
    places = beyondStars(pattern, next);
  }
  return places;
}

/** A star may match nothing. */
function beyondStars(pattern: string, places: readonly number[]): Set<number> {
  const all = new Set<number>();
  for (let place of places) {
    all.add(place);
    while (pattern[place] === '*') {
      place += 1;
      all.add(place);
    }
  }
  return all;
}
