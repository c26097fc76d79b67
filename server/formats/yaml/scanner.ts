import type { Budget } from '../../runtime/budget';
import { blockScalar } from './block-scalar';
import { isGap, type YamlCursor, type YamlMark } from './cursor';
import { anchorName, noColon, noToken, restOfLine, skipDirective } from './names';
import { plainScalar, quotedScalar, startsPlain } from './scalars';
import { TagHandles } from './tags';
import type { YamlToken, YamlTokenKind } from './tokens';

/** The cost of scanning and parsing a token, in addition to its text. */
const TOKEN_WORK = 24;
/** A key must end on its line and within this many characters (SnakeYAML, following the specification). */
const LONGEST_KEY = 1_024;

/** A token that becomes a key if a colon follows. */
interface PossibleKey {
  readonly number: number;
  /** In a block mapping, only a key is allowed here. */
  readonly required: boolean;
  readonly start: YamlMark;
}

/**
 * Splits YAML into tokens as SnakeYAML does, including those that indentation stands for. Every character is examined
 * once; a token is held back only until it is known whether it is a key, which takes at most one line.
 */
export class Scanner {
  readonly tags = new TagHandles();
  private readonly tokens: YamlToken[] = [];
  private first = 0;
  private taken = 0;
  private done = false;
  /** It is known what the next token is. */
  private known = false;
  private flowLevel = 0;
  private indent = -1;
  private readonly indents: number[] = [];
  private keyAllowed = true;
  /** By bracket level; only those that may still become keys. */
  private readonly keys = new Map<number, PossibleKey>();

  constructor(
    private readonly cursor: YamlCursor,
    private readonly budget: Budget,
  ) {}

  peek(): YamlToken {
    if (!this.known) {
      while (this.needsMore()) this.fetch();
      this.known = true;
    }
    return this.tokens[this.first] as YamlToken;
  }

  next(): YamlToken {
    const token = this.peek();
    this.known = false;
    this.first += 1;
    this.taken += 1;
    if (this.first > LONGEST_KEY) {
      this.tokens.splice(0, this.first);
      this.first = 0;
    }
    return token;
  }

  private needsMore(): boolean {
    if (this.done) return false;
    if (this.first >= this.tokens.length) return true;
    this.dropStaleKeys();
    for (const key of this.keys.values()) if (key.number === this.taken) return true;
    return false;
  }

  private fetch(): void {
    const { cursor } = this;
    const before = cursor.at;
    this.budget.charge(TOKEN_WORK + this.keys.size);
    this.skipGaps();
    this.dropStaleKeys();
    this.unwind(cursor.column);
    const code = cursor.peek();
    const start = cursor.mark();
    if (code < 0) this.end();
    else if (!this.marker(code, start) && !this.sign(code, start) && !this.node(code, start))
      throw noToken(cursor, code);
    this.budget.charge((cursor.at - before) / 4);
  }

  /** Directives and document markers. */
  private marker(code: number, start: YamlMark): boolean {
    const { cursor } = this;
    const isDirective = code === 0x25 && cursor.column === 0;
    if (!isDirective && !cursor.atSeparator()) return false;
    this.unwind(-1);
    this.dropKey();
    this.keyAllowed = false;
    if (isDirective) {
      this.tags.direct(skipDirective(cursor, start));
      this.add('<directive>', start);
    } else {
      cursor.skip(3);
      this.add(code === 0x2d ? '<document start>' : '<document end>', start);
    }
    return true;
  }

  /** Characters that indicate structure. */
  private sign(code: number, start: YamlMark): boolean {
    if (code === 0x5b || code === 0x7b) this.openFlow(code === 0x5b ? '[' : '{', start);
    else if (code === 0x5d || code === 0x7d) this.closeFlow(code === 0x5d ? ']' : '}', start);
    else if (code === 0x2c) this.flowEntry(start);
    else if (code === 0x2d && this.isApart()) this.blockEntry(start);
    else if (code === 0x3f && (this.flowLevel > 0 || this.isApart())) this.key(start);
    else if (code === 0x3a && (this.flowLevel > 0 || this.isApart())) this.value(start);
    else return false;
    return true;
  }

  private isApart(): boolean {
    return isGap(this.cursor.peek(1));
  }

  private openFlow(kind: YamlTokenKind, start: YamlMark): void {
    this.rememberKey();
    this.flowLevel += 1;
    this.keyAllowed = true;
    this.cursor.skip();
    this.add(kind, start);
  }

  private closeFlow(kind: YamlTokenKind, start: YamlMark): void {
    this.dropKey();
    if (this.flowLevel > 0) this.flowLevel -= 1;
    this.keyAllowed = false;
    this.cursor.skip();
    this.add(kind, start);
  }

  private flowEntry(start: YamlMark): void {
    this.keyAllowed = true;
    this.dropKey();
    this.cursor.skip();
    this.add(',', start);
  }

  private blockEntry(start: YamlMark): void {
    this.startBlock('sequence entries are not allowed here', '<block sequence start>', start);
    this.keyAllowed = true;
    this.dropKey();
    this.cursor.skip();
    this.add('-', start);
  }

  private key(start: YamlMark): void {
    this.startBlock('mapping keys are not allowed here', '<block mapping start>', start);
    this.keyAllowed = this.flowLevel === 0;
    this.dropKey();
    this.cursor.skip();
    this.add('?', start);
  }

  private startBlock(problem: string, kind: YamlTokenKind, start: YamlMark): void {
    if (this.flowLevel > 0) return;
    if (!this.keyAllowed) throw this.cursor.fault('scanner', problem);
    if (this.indentTo(start.column)) this.add(kind, start);
  }

  private value(start: YamlMark): void {
    const key = this.keys.get(this.flowLevel);
    this.keys.delete(this.flowLevel);
    if (key) {
      const place = this.first + key.number - this.taken;
      const before: YamlToken[] = [made('?', key.start, key.start)];
      if (this.flowLevel === 0 && this.indentTo(key.start.column)) {
        before.unshift(made('<block mapping start>', key.start, key.start));
      }
      this.tokens.splice(place, 0, ...before);
      this.keyAllowed = false;
    } else {
      this.startBlock('mapping values are not allowed here', '<block mapping start>', start);
      this.keyAllowed = this.flowLevel === 0;
      this.dropKey();
    }
    this.cursor.skip();
    this.add(':', start);
  }

  /** Scalars, anchors, aliases and tags. */
  private node(code: number, start: YamlMark): boolean {
    switch (code) {
      case 0x2a:
      case 0x26:
        this.rememberKey();
        this.keyAllowed = false;
        this.add(code === 0x2a ? '<alias>' : '<anchor>', start, anchorName(this.cursor, start, code === 0x2a));
        return true;
      case 0x21:
        this.rememberKey();
        this.keyAllowed = false;
        this.add('<tag>', start, this.tags.read(this.cursor));
        return true;
      case 0x22:
      case 0x27:
        this.rememberKey();
        this.keyAllowed = false;
        this.add('<scalar>', start, quotedScalar(this.cursor));
        return true;
      default:
        return this.block(code, start) || this.plain(code, start);
    }
  }

  private block(code: number, start: YamlMark): boolean {
    if ((code !== 0x7c && code !== 0x3e) || this.flowLevel > 0) return false;
    this.keyAllowed = true;
    this.dropKey();
    this.add('<scalar>', start, blockScalar(this.cursor, this.indent));
    return true;
  }

  private plain(code: number, start: YamlMark): boolean {
    if (!startsPlain(this.cursor, code, this.flowLevel > 0)) return false;
    this.rememberKey();
    const { value, endsLine, end } = plainScalar(this.cursor, this.indent + 1, this.flowLevel > 0);
    this.keyAllowed = endsLine;
    this.tokens.push({ kind: '<scalar>', start, end, value, plain: true });
    return true;
  }

  private end(): void {
    this.unwind(-1);
    this.dropKey();
    this.keyAllowed = false;
    this.done = true;
    this.add('<stream end>', this.cursor.mark());
  }

  /** White space, comments and line breaks between tokens. */
  private skipGaps(): void {
    const { cursor } = this;
    for (;;) {
      while (cursor.peek() === 0x20) cursor.skip();
      if (cursor.peek() === 0x23) cursor.skip(restOfLine(cursor));
      if (cursor.lineBreak() === '') return;
      if (this.flowLevel === 0) this.keyAllowed = true;
    }
  }

  private rememberKey(): void {
    if (!this.keyAllowed) return;
    this.dropKey();
    const start = this.cursor.mark();
    const required = this.flowLevel === 0 && this.indent === start.column;
    const number = this.taken + this.tokens.length - this.first;
    this.keys.set(this.flowLevel, { number, required, start });
  }

  private dropKey(): void {
    const key = this.keys.get(this.flowLevel);
    if (key?.required) throw noColon(this.cursor, key.start);
    this.keys.delete(this.flowLevel);
  }

  private dropStaleKeys(): void {
    const { line, at } = this.cursor;
    for (const [level, key] of this.keys) {
      if (key.start.line === line && at - key.start.at <= LONGEST_KEY) continue;
      if (key.required) throw noColon(this.cursor, key.start);
      this.keys.delete(level);
    }
  }

  private indentTo(column: number): boolean {
    if (this.indent >= column) return false;
    this.indents.push(this.indent);
    this.indent = column;
    return true;
  }

  private unwind(column: number): void {
    if (this.flowLevel > 0) return;
    while (this.indent > column) {
      this.indent = this.indents.pop() as number;
      this.add('<block end>', this.cursor.mark());
    }
  }

  private add(kind: YamlTokenKind, start: YamlMark, value = ''): void {
    this.tokens.push(made(kind, start, this.cursor.mark(), value));
  }
}

function made(kind: YamlTokenKind, start: YamlMark, end: YamlMark, value = ''): YamlToken {
  return { kind, start, end, value, plain: false };
}
