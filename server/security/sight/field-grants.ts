import { isObject } from '../../json/value';
import { wildcardMatch } from '../../json/wildcard';
import type { LosslessObject, LosslessValue } from '../../json-text/lossless';
import { wildcardTest } from '../../query/patterns/wildcard';
import type { Payer } from '../../query/payer';

/** The fields that a role grants, as patterns with `*` and `?`; undefined for all. */
export interface FieldGrant {
  readonly grant: readonly string[] | undefined;
  readonly except: readonly string[];
}

/** Metadata fields can always be seen (FieldPermissions.initializePermittedFieldsAutomaton). */
const METADATA = '_*';

/** Paths whose answers are kept. Documents have the same ones, but those of one document have no end. */
const MOST_KNOWN = 10_000;

/** What comparing a character with the places in a pattern costs, in the units of a budget. */
const COMPARISON = 2;

/**
 * What the field grants of some roles make of documents, for the duration of a request. Each path is compared with the patterns
 * once, as long as there are not too many of them.
 */
export class GrantedFields {
  private readonly known = new Map<string, boolean>();
  private readonly knownBelow = new Map<string, boolean>();
  /** Patterns with `?`, as automata that read a path once. */
  private readonly tests = new Map<string, (path: string) => boolean>();
  /** How many places in all patterns a path may stand at. */
  private readonly places: number;

  constructor(
    private readonly grants: readonly FieldGrant[],
    private readonly budget: Payer,
  ) {
    this.places = grants.reduce((sum, { grant, except }) => sum + placesIn(patternsOf(grant)) + placesIn(except), 0);
  }

  /** True if one of the grants includes the field. */
  includes(path: string): boolean {
    return this.once(this.known, path, () =>
      this.grants.some(
        ({ grant, except }) => this.matchesAny(patternsOf(grant), path) && !this.matchesAny(except, path),
      ),
    );
  }

  private matchesAny(patterns: readonly string[], path: string): boolean {
    return patterns.some((pattern) => {
      this.budget.charge(path.length);
      return pattern.includes('?') ? this.testOf(pattern)(path) : wildcardMatch(pattern, path);
    });
  }

  private testOf(pattern: string): (path: string) => boolean {
    let test = this.tests.get(pattern);
    if (!test) {
      test = wildcardTest(pattern, false, this.budget);
      this.tests.set(pattern, test);
    }
    return test;
  }

  /**
   * The source without the fields that are not granted (FieldSubsetReader.filter). Objects and lists stay, even if nothing
   * is left in them, as long as something in them could be granted.
   */
  filter(source: LosslessObject, prefix = ''): LosslessObject {
    const kept: LosslessObject = {};
    for (const [key, value] of Object.entries(source)) {
      const filtered = this.filterValue(value, prefix + key);
      if (filtered !== undefined) kept[key] = filtered;
    }
    return kept;
  }

  private filterValue(value: LosslessValue, path: string): LosslessValue | undefined {
    if (isObject(value)) {
      const below = `${path}.`;
      return this.includesBelow(below) ? this.filter(value as LosslessObject, below) : undefined;
    }
    const granted = this.includes(path);
    if (!Array.isArray(value)) return granted ? value : undefined;
    if (!granted && !this.includesBelow(path)) return undefined;
    return value.map((one) => this.filterValue(one, path)).filter((one) => one !== undefined);
  }

  /** True if one of the grants includes a field whose path begins so. */
  private includesBelow(beginning: string): boolean {
    return this.once(this.knownBelow, beginning, () => {
      this.budget.charge(beginning.length * this.places * COMPARISON);
      return this.grants.some(
        ({ grant, except }) =>
          patternsOf(grant).some((pattern) => placesAfter(pattern, beginning).size > 0) &&
          !except.some((pattern) => matchesAllAfter(pattern, beginning)),
      );
    });
  }

  private once(known: Map<string, boolean>, path: string, ask: () => boolean): boolean {
    let answer = known.get(path);
    if (answer === undefined) {
      answer = ask();
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(path, answer);
    }
    return answer;
  }
}

/** One for each pattern, and one for each of its stars. */
function placesIn(patterns: readonly string[]): number {
  return patterns.reduce((sum, pattern) => sum + pattern.split('*').length, 0);
}

function patternsOf(grant: readonly string[] | undefined): readonly string[] {
  return grant ? [...grant, METADATA] : ['*'];
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
