import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { concatenateStrings } from '../values/arithmetic';
import { chargeElements, type Meter } from '../values/meter';
import type { Costs } from './matching';
import { type RegexMatch, SafeRegex } from './safe-regex';
import { TEXT_END, TEXT_START, translateRegex } from './translate';

/** What finds the next match in a text: each from a place on. */
type Find = (from: number) => RegexMatch | undefined;

/** A java.util.regex.Pattern, as far as processors and scripts use it. */
export class JavaRegex {
  private readonly regex: SafeRegex;
  private whole: SafeRegex | undefined;

  private constructor(
    readonly pattern: string,
    private readonly source: string,
    private readonly flags: string,
  ) {
    this.regex = new SafeRegex(source, flags);
  }

  /**
   * Undefined for an invalid pattern. Throws 501 for a pattern that JavaScript cannot express.
   *
   * @param flags letters of Painless: `i`, `m`, `s`, `u`
   */
  static compile(pattern: string, flags = ''): JavaRegex | undefined {
    try {
      const translated = translateRegex(pattern, flags);
      return new JavaRegex(pattern, translated.source, translated.flags);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      if (isBrokenForJavaToo(error.message)) return undefined;
      throw notEmulated(`the regular expression [${pattern}]`);
    }
  }

  /** The number of groups. */
  get groups(): number {
    return this.regex.groups;
  }

  /** Matcher.find: the first match at or after an offset. */
  find(text: string, from: number, meter: Meter): RegexMatch | undefined {
    return this.regex.exec(text, from, paidBy(meter));
  }

  /** `find` for a script, which may read only a limited number of characters. */
  findCounted(text: string, from: number, costs: Costs): RegexMatch | undefined {
    return this.regex.execCounted(text, from, costs);
  }

  /** Matcher.matches: a match of the whole text. */
  matchWhole(text: string, meter: Meter): RegexMatch | undefined {
    return this.wholeText.exec(text, 0, paidBy(meter));
  }

  /** `matchWhole` for a script. */
  matchWholeCounted(text: string, costs: Costs): RegexMatch | undefined {
    return this.wholeText.execCounted(text, 0, costs);
  }

  /** Matcher.replaceAll: `$1`, `${name}` and `\` are special in the replacement. */
  replaceAll(text: string, replacement: string, meter: Meter, find?: Find): string {
    const parts = this.replacementOf(replacement);
    const [first] = parts;
    const isLiteral = parts.length === 1 && first !== undefined && 'literal' in first;
    const short = isLiteral && !find ? this.regex.replaceShort(text, first.literal, paidBy(meter)) : undefined;
    return short ?? this.replaceEach(text, parts, meter, find ?? this.finder(text, meter));
  }

  /** Matcher.replaceFirst. */
  replaceFirst(text: string, replacement: string, meter: Meter): string {
    const parts = this.replacementOf(replacement);
    const match = this.find(text, 0, meter);
    if (!match) return text;
    return text.slice(0, match.start) + replaced(match, parts) + text.slice(match.end);
  }

  /** The matches, one after the other. */
  matches(text: string, meter: Meter): Iterable<RegexMatch> {
    return matches(text, this.finder(text, meter));
  }

  /** The matches, each with what `replaceAll` would put in its place. */
  *replacements(text: string, replacement: string, meter: Meter): Iterable<{ match: RegexMatch; by: string }> {
    const parts = this.replacementOf(replacement);
    for (const match of this.matches(text, meter)) yield { match, by: replaced(match, parts) };
  }

  /** Where a group of a match begins and ends; `[-1, -1]` if it took no part. */
  groupPlace(text: string, match: RegexMatch, group: number, meter: Meter): readonly [start: number, end: number] {
    return group === 0 ? [match.start, match.end] : this.regex.groupPlace(text, match, group, paidBy(meter));
  }

  private replaceEach(text: string, parts: readonly ReplacementPart[], meter: Meter, find: Find): string {
    let result = '';
    let at = 0;
    for (const match of matches(text, find)) {
      const added = text.slice(at, match.start) + replaced(match, parts);
      result = concatenateStrings(result, added, meter);
      at = match.end;
    }
    return concatenateStrings(result, text.slice(at), meter);
  }

  /** Pattern.split with limit 0 or -1: no empty part before an empty match at the start. */
  split(text: string, preserveTrailing: boolean, meter: Meter, find = this.finder(text, meter)): string[] {
    const parts: string[] = [];
    let at = 0;
    for (const { start, end } of matches(text, find)) {
      if (at === 0 && end === 0) continue;
      chargeElements(meter, 4);
      parts.push(text.slice(at, start));
      at = end;
    }
    parts.push(text.slice(at));
    if (text === '') return [''];
    if (!preserveTrailing) while (parts.length > 0 && parts.at(-1) === '') parts.pop();
    return parts;
  }

  private finder(text: string, meter: Meter): Find {
    return (from) => this.find(text, from, meter);
  }

  private get wholeText(): SafeRegex {
    this.whole ??= new SafeRegex(`${TEXT_START}(?:${this.source})${TEXT_END}`, this.flags);
    return this.whole;
  }

  /** Literal text, and groups. */
  private replacementOf(replacement: string): ReplacementPart[] {
    const parts: ReplacementPart[] = [];
    let literal = '';
    for (let at = 0; at < replacement.length; at++) {
      const character = replacement[at] as string;
      if (character === '\\') {
        if (++at >= replacement.length) throw failure('character to be escaped is missing');
        literal += replacement[at] as string;
      } else if (character === '$') {
        GROUP.lastIndex = at;
        const group = GROUP.exec(replacement);
        if (!group) throw failure('Illegal group reference');
        parts.push({ literal }, this.reference(group[1], group[2]));
        literal = '';
        at += group[0].length - 1;
      } else {
        literal += character;
      }
    }
    return [...parts, { literal }];
  }

  private reference(digit: string | undefined, name: string | undefined): ReplacementPart {
    if (name !== undefined) {
      const group = this.regex.names.get(name);
      if (group === undefined) throw failure(`No group with name {${name}}`);
      return { group };
    }
    if (Number(digit) > this.groups) {
      throw new ElasticsearchError('index_out_of_bounds_exception', `No group ${digit}`);
    }
    return { group: Number(digit) };
  }
}

type ReplacementPart = { readonly literal: string } | { readonly group: number };

const GROUP = /\$(?:(\d)|\{([a-zA-Z][a-zA-Z0-9]*)\})/y;

function partOf({ groups }: RegexMatch, part: ReplacementPart): string {
  return 'literal' in part ? part.literal : (groups[part.group] ?? '');
}

function replaced(match: RegexMatch, parts: readonly ReplacementPart[]): string {
  return parts.map((part) => partOf(match, part)).join('');
}

/** All matches, in order; after an empty match, the search advances by one character. */
function* matches(text: string, find: Find): Generator<RegexMatch> {
  let from = 0;
  while (from <= text.length) {
    const match = find(from);
    if (!match) return;
    yield match;
    from = match.end === match.start ? match.end + 1 : match.end;
  }
}

/** A step of matching is about as much work as one of a script. */
const STEP = 2;

/** Matching that is paid for by the step, however much of the text it reads. */
function paidBy(meter: Meter): Costs {
  return {
    charge: (steps, _reads, bytes) => {
      meter.charge(STEP * steps);
      meter.chargeMemory(bytes);
    },
  };
}

function failure(reason: string): ElasticsearchError {
  return new ElasticsearchError('illegal_argument_exception', reason);
}

/** Mistakes in a pattern that are mistakes in every dialect. */
function isBrokenForJavaToo(message: string): boolean {
  return /Unterminated|Unmatched|Nothing to repeat|numbers out of order|Range out of order|\\ at end/.test(message);
}
