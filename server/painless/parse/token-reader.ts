import type { ErrorType } from '../../errors/table';
import type { TypeName } from '../values/types';
import { type ScriptToken, tokenizeScript } from './lexer';

/** Thrown for a script that is invalid, which Painless detects before running anything. */
export class CompileFailure extends Error {
  constructor(
    readonly offset: number,
    readonly type: ErrorType,
    readonly reason: string | null,
    /** The type of the parser's own exception inside, if Painless has one. */
    readonly parserType: ErrorType | undefined = undefined,
  ) {
    super(reason ?? type);
  }
}

/** The maximum nesting; more deeply nested scripts overflow the stack of a real node too, only later. */
const MAX_DEPTH = 150;
const MAX_CHAIN = 1000;

/**
 * Tokens that may follow an expression somewhere in the grammar. In that case the statement reports the error, not the
 * expression.
 */
const AFTER_EXPRESSION = new Set([')', ']', ',', ':', '}']);

/** Walks over tokens, and words errors as ParserErrorStrategy and EnhancedPainlessLexer do. */
export class TokenReader {
  private readonly tokens: ScriptToken[];
  private at = 0;
  private depth = 0;

  constructor(source: string) {
    this.tokens = tokenizeScript(source);
  }

  peek(ahead = 0): ScriptToken {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)] as ScriptToken;
  }

  take(): ScriptToken {
    const token = this.peek();
    if (token.type === 'error') throw this.failure();
    this.at++;
    return token;
  }

  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.text === text && (token.type === 'symbol' || token.type === 'keyword');
  }

  isType(type: ScriptToken['type'], ahead = 0): boolean {
    return this.peek(ahead).type === type;
  }

  /** Consumes the symbol or keyword if it comes next. */
  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }

  expect(text: string): ScriptToken {
    if (!this.is(text)) throw this.failure();
    return this.take();
  }

  expectName(): ScriptToken {
    if (!this.isType('id')) throw this.failure();
    return this.take();
  }

  /** The error for a token that does not fit. */
  failure(token: ScriptToken = this.peek()): CompileFailure {
    if (token.type === 'error') {
      return new CompileFailure(token.start, 'illegal_argument_exception', token.text, 'lexer_no_viable_alt_exception');
    }
    const reason =
      token.type === 'end' ? 'unexpected end of script.' : `invalid sequence of tokens near [${show(token)}].`;
    return new CompileFailure(token.start, 'illegal_argument_exception', reason, 'no_viable_alt_exception');
  }

  /** A statement ends with `;` or at the end of the script. */
  endStatement(): void {
    if (this.accept(';') || this.isType('end')) return;
    const token = this.peek();
    if (token.type !== 'symbol' || !AFTER_EXPRESSION.has(token.text)) throw this.failure();
    const reason = `unexpected token [${show(token)}] was expecting one of [{<EOF>, ';'}].`;
    throw new CompileFailure(token.start, 'illegal_argument_exception', reason);
  }

  /** `a.b.c` and `a + b + c` nest to the left: they are as deep as they are long. */
  checkChain(links: number): void {
    if (links > MAX_CHAIN) throw new CompileFailure(this.peek().start, 'stack_overflow_error', null);
  }

  /** Runs one level deeper; unlimited nesting is a stack overflow. */
  deeper<T>(read: () => T): T {
    if (++this.depth > MAX_DEPTH) throw new CompileFailure(this.peek().start, 'stack_overflow_error', null);
    const result = read();
    this.depth--;
    return result;
  }

  /** The number of tokens of the type that starts at `ahead`, or 0 if there is none. */
  typeLength(ahead = 0): number {
    if (!this.isType('id', ahead) && !this.isType('primitive', ahead)) return 0;
    let length = 1;
    while (this.is('.', ahead + length) && this.isType('dot-id', ahead + length + 1)) length += 2;
    while (this.is('[', ahead + length) && this.is(']', ahead + length + 1)) length += 2;
    return length;
  }

  type(): TypeName {
    const length = this.typeLength();
    if (length === 0) throw this.failure();
    const start = this.peek().start;
    let name = '';
    let dimensions = 0;
    for (let count = 0; count < length; count++) {
      const { text } = this.take();
      if (text === '[') dimensions++;
      else if (text !== ']') name += text;
    }
    return { start, name, dimensions };
  }
}

function show(token: ScriptToken): string {
  const text = token.text.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
  return `'${text}'`;
}
