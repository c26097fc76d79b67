/** The tokens of Painless (PainlessLexer.g4, EnhancedPainlessLexer, SlashStrategy). */
export type TokenType =
  | 'id'
  | 'dot-id'
  | 'dot-integer'
  | 'keyword'
  | 'primitive'
  | 'integer'
  | 'octal'
  | 'hex'
  | 'decimal'
  | 'string'
  | 'regex'
  | 'symbol'
  | 'end'
  | 'error';

export interface ScriptToken {
  readonly type: TokenType;
  /** The text as written; for `error`, the lexer's message. */
  readonly text: string;
  readonly start: number;
}

const KEYWORDS = new Set(
  'if else while do for in continue break return new try catch throw this instanceof true false null'.split(' '),
);
const PRIMITIVES = new Set('boolean byte short char int long float double def'.split(' '));

/** Longest first, because the lexer takes the longest match. */
const SYMBOLS =
  '>>>= === !== >>> <<= >>= ==~ ?. ?: :: -> == != <= >= && || ++ -- += -= *= /= %= &= ^= |= << >> =~ { } [ ] ( ) . , ; ! ~ * / % + - < > & ^ | ? : = $'
    .split(' ')
    .sort((a, b) => b.length - a.length);

const BLANK = /(?:[ \t\n\r]+|\/\/[^\n\r]*(?:[\n\r]|$))/y;
const WORD = /[_a-zA-Z][_a-zA-Z0-9]*/y;
const DOT_INTEGER = /(?:0|[1-9][0-9]*)/y;
const HEX = /0[xX][0-9a-fA-F]+[lL]?/y;
const OCTAL = /0[0-7]+[lL]?/y;
const DECIMAL = /(?:0|[1-9][0-9]*)(?:(?:\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[eE][+-]?[0-9]+)[fFdD]?/y;
const INTEGER = /(?:0|[1-9][0-9]*)[lLfFdD]?/y;
const STRINGS = [/"(?:\\"|\\\\|[^\\"])*"/y, /'(?:\\'|\\\\|[^\\'])*'/y];
const REGEX = /\/(?:\\[^\n]|[^/\\\n])+\/[cilmsUux]*/y;

class Lexer {
  private at = 0;
  private readonly tokens: ScriptToken[] = [];
  private lastClose: number | undefined;

  constructor(private readonly source: string) {}

  all(): ScriptToken[] {
    for (;;) {
      const token = this.next();
      this.tokens.push(token);
      if (token.type === 'end' || token.type === 'error') return this.tokens;
    }
  }

  private next(): ScriptToken {
    const start = this.at;
    if (this.lastIs('.', '?.')) return this.afterDot();
    while (this.match(BLANK) !== undefined || this.comment());
    if (this.at >= this.source.length) return { type: 'end', text: '<EOF>', start: this.source.length };
    return this.number() ?? this.text() ?? this.word() ?? this.symbol() ?? this.broken(start);
  }

  /** Skips a comment that is closed. */
  private comment(): boolean {
    if (!this.source.startsWith('/*', this.at)) return false;
    // The last end of a comment is looked for once, so that comments that are left open cost nothing.
    this.lastClose ??= this.source.lastIndexOf('*/');
    if (this.lastClose < this.at + 2) return false;
    this.at = this.source.indexOf('*/', this.at + 2) + 2;
    return true;
  }

  /** A dot may only be followed by a name or an index, without white space. */
  private afterDot(): ScriptToken {
    const start = this.at;
    const name = this.match(WORD);
    if (name !== undefined) return { type: 'dot-id', text: name, start };
    const index = this.match(DOT_INTEGER);
    if (index !== undefined) return { type: 'dot-integer', text: index, start };
    return this.broken(start);
  }

  private number(): ScriptToken | undefined {
    const start = this.at;
    for (const [type, pattern] of [
      ['hex', HEX],
      ['octal', OCTAL],
      ['decimal', DECIMAL],
      ['integer', INTEGER],
    ] as const) {
      const text = this.match(pattern);
      if (text !== undefined) return { type, text, start };
    }
    return undefined;
  }

  private text(): ScriptToken | undefined {
    const start = this.at;
    for (const pattern of STRINGS) {
      const text = this.match(pattern);
      if (text !== undefined) return { type: 'string', text, start };
    }
    if (this.source[start] !== '/' || !this.slashStartsRegex()) return undefined;
    const text = this.match(REGEX);
    return text === undefined ? undefined : { type: 'regex', text, start };
  }

  private word(): ScriptToken | undefined {
    const start = this.at;
    const text = this.match(WORD);
    if (text === undefined) return undefined;
    if (KEYWORDS.has(text)) return { type: 'keyword', text, start };
    return { type: PRIMITIVES.has(text) ? 'primitive' : 'id', text, start };
  }

  private symbol(): ScriptToken | undefined {
    const text = SYMBOLS.find((symbol) => this.source.startsWith(symbol, this.at));
    if (text === undefined) return undefined;
    const start = this.at;
    this.at += text.length;
    return { type: 'symbol', text, start };
  }

  private broken(from: number): ScriptToken {
    const start = Math.max(from, this.at);
    const first = this.source[start] ?? '';
    let text = first;
    if (first === '"' || first === "'") text = this.brokenString(start, first);
    let message = `unexpected character [${text.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}].`;
    if ((first === '"' || first === "'") && text.length > 2 && text.at(-2) === '\\') {
      message += ` The only valid escape sequences in strings starting with [${first}] are [\\\\] and [\\${first}].`;
    }
    return { type: 'error', text: message, start };
  }

  /** The part of a string that the lexer had read when it gave up. */
  private brokenString(start: number, quote: string): string {
    for (let at = start + 1; at < this.source.length; at++) {
      if (this.source[at] !== '\\') continue;
      const escaped = this.source[at + 1];
      if (escaped !== quote && escaped !== '\\') return this.source.slice(start, at + 2);
      at++;
    }
    return this.source.slice(start);
  }

  private slashStartsRegex(): boolean {
    const last = this.tokens.at(-1);
    if (!last) return true;
    if (last.type === 'symbol') return last.text !== ']' && last.text !== ')';
    return last.type === 'keyword' || last.type === 'primitive' || last.type === 'string' || last.type === 'decimal';
  }

  private lastIs(...symbols: string[]): boolean {
    const last = this.tokens.at(-1);
    return last?.type === 'symbol' && symbols.includes(last.text);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (!found) return undefined;
    this.at = pattern.lastIndex;
    return found[0];
  }
}

/** Splits a script into tokens. The last one is `end`, or `error` if Painless's lexer would give up. */
export function tokenizeScript(source: string): ScriptToken[] {
  return new Lexer(source).all();
}
