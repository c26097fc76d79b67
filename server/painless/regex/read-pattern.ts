import { characterTest, literalTest } from './character-test';
import type { PatternNode, PatternTree, Place } from './pattern-tree';
import { LAST_LINE_END, TEXT_END, TEXT_START } from './translate';

/** Groups that are nested more deeply are not parsed. */
const MAX_DEPTH = 100;

/** The maximum number of repetitions that are counted; more count as unbounded. */
const ENDLESS = Number.POSITIVE_INFINITY;

/** Places that translation writes as several parts. */
const PLACES: readonly (readonly [string, Place])[] = [
  [LAST_LINE_END, 'last line end'],
  [TEXT_START, 'start'],
  [TEXT_END, 'end'],
];

/** A pattern that is nested too deeply. */
export class PatternTooDeep extends Error {}

/**
 * Takes a JavaScript expression apart, one that JavaScript has accepted with the flag `u`.
 *
 * @param flags of which `i`, `m` and `s` matter.
 * @throws PatternTooDeep
 */
export function readRegexPattern(source: string, flags: string): PatternTree {
  return new RegexPatternReader(source, flags).read();
}

class RegexPatternReader {
  private at = 0;
  private groups = 0;
  private depth = 0;
  private readonly names = new Map<string, number>();
  /** References to names: the group may follow. */
  private readonly named: { readonly name: string; readonly node: { group: number } }[] = [];

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {}

  read(): PatternTree {
    const root = this.choice();
    for (const { name, node } of this.named) node.group = this.names.get(name) as number;
    return { root, groups: this.groups, names: this.names };
  }

  private choice(): PatternNode {
    if (++this.depth > MAX_DEPTH) throw new PatternTooDeep();
    const options = [this.sequence()];
    while (this.accept('|')) options.push(this.sequence());
    this.depth--;
    return options.length === 1 ? (options[0] as PatternNode) : { kind: 'choice', options };
  }

  private sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const before = this.groups;
      items.push(this.repeated(this.atom(), before));
    }
    return { kind: 'sequence', items };
  }

  private repeated(item: PatternNode, before: number): PatternNode {
    const quantifier = this.match(/[*+?]|\{(\d+)(?:(,)(\d*))?\}/y);
    if (!quantifier) return item;
    const [text, first = '0', comma, last] = quantifier;
    const greedy = !this.accept('?');
    const groups = [before + 1, this.groups + 1] as const;
    if (text === '*') return { kind: 'repeat', item, least: 0, most: ENDLESS, greedy, groups };
    if (text === '+') return { kind: 'repeat', item, least: 1, most: ENDLESS, greedy, groups };
    if (text === '?') return { kind: 'repeat', item, least: 0, most: 1, greedy, groups };
    const least = Number(first);
    const most = comma === undefined ? least : last === '' ? ENDLESS : Number(last);
    return { kind: 'repeat', item, least, most, greedy, groups };
  }

  private atom(): PatternNode {
    for (const [written, place] of PLACES) if (this.accept(written)) return { kind: 'place', place };
    const isMultiline = this.flags.includes('m');
    if (this.accept('^')) return { kind: 'place', place: isMultiline ? 'line start' : 'start' };
    if (this.accept('$')) return { kind: 'place', place: isMultiline ? 'line end' : 'end' };
    if (this.source[this.at] === '(') return this.group();
    return this.escape() ?? this.character();
  }

  private group(): PatternNode {
    const look = this.match(/\(\?(<?)([=!])/y);
    if (look) return { kind: 'look', behind: look[1] === '<', negative: look[2] === '!', item: this.inside() };
    if (this.accept('(?:')) return this.inside();
    const name = this.match(/\((?:\?<(\w+)>)?/y)?.[1];
    const group = ++this.groups;
    if (name !== undefined) this.names.set(name, group);
    return { kind: 'group', group, item: this.inside() };
  }

  private inside(): PatternNode {
    const item = this.choice();
    this.accept(')');
    return item;
  }

  private escape(): PatternNode | undefined {
    if (this.accept('\\b')) return { kind: 'place', place: 'word edge' };
    if (this.accept('\\B')) return { kind: 'place', place: 'no word edge' };
    const number = this.match(/\\([1-9]\d*)/y)?.[1];
    if (number !== undefined) return { kind: 'reference', group: Number(number) };
    const name = this.match(/\\k<(\w+)>/y)?.[1];
    if (name === undefined) return undefined;
    const node = { kind: 'reference' as const, group: 0 };
    this.named.push({ name, node });
    return node;
  }

  private character(): PatternNode {
    const written = this.match(CHARACTER);
    const text = written ? written[0] : String.fromCodePoint(this.source.codePointAt(this.at) as number);
    if (!written) this.at += text.length;
    const isLiteral = !written && text !== '.' && !this.flags.includes('i');
    return { kind: 'character', test: isLiteral ? literalTest(text) : characterTest(text, this.flags) };
  }

  private accept(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private match(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.at;
    const match = form.exec(this.source);
    if (match) this.at += match[0].length;
    return match;
  }
}

/** One escaped character, or a class of characters. */
const CHARACTER =
  /\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[pP]\{[^}]*\}|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/y;
