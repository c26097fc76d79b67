import type { Block, Expression, Parameter } from './ast';
import { numberConstant, stringConstant } from './literals';
import { TokenReader } from './token-reader';

/** Binary operators by precedence, lowest first (PainlessParser.g4). */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '===', '!=', '!=='],
  ['instanceof'],
  ['<', '<=', '>', '>='],
  ['<<', '>>', '>>>'],
  ['=~', '==~'],
  ['+', '-'],
  ['*', '/', '%'],
];
const ASSIGNMENTS = new Set(['=', '+=', '-=', '*=', '/=', '%=', '&=', '^=', '|=', '<<=', '>>=', '>>>=']);
const NUMBERS = new Set(['integer', 'octal', 'hex', 'decimal']);
const LITERAL_STARTS = new Set(['id', 'string', 'regex', 'integer', 'octal', 'hex', 'decimal', 'primitive']);

/** Parses the expressions of Painless. The statement parser provides blocks, which lambdas need. */
export abstract class ExpressionParser extends TokenReader {
  protected abstract block(): Block;

  expression(): Expression {
    return this.deeper(() => {
      const start = this.peek().start;
      const left = this.elvis();
      if (this.accept('?')) return this.conditional(start, left);
      const token = this.peek();
      if (token.type !== 'symbol' || !ASSIGNMENTS.has(token.text)) return left;
      this.take();
      const value = this.expression();
      return { kind: 'assignment', start, operator: token.text.slice(0, -1), target: left, value };
    });
  }

  private conditional(start: number, condition: Expression): Expression {
    const then = this.expression();
    this.expect(':');
    return { kind: 'conditional', start, condition, then, otherwise: this.expression() };
  }

  private elvis(): Expression {
    const start = this.peek().start;
    const left = this.binary(0);
    if (!this.accept('?:')) return left;
    return { kind: 'binary', start, operator: '?:', left, right: this.deeper(() => this.elvis()) };
  }

  private binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    const start = this.peek().start;
    let left = this.binary(level + 1);
    for (let links = 0; ; this.checkChain(++links)) {
      const operator = operators.find((candidate) => this.is(candidate));
      if (operator === undefined) return left;
      this.take();
      left =
        operator === 'instanceof'
          ? { kind: 'instanceof', start, type: this.type(), operand: left }
          : { kind: 'binary', start, operator, left, right: this.binary(level + 1) };
    }
  }

  private unary(): Expression {
    return this.deeper(() => {
      const { start, text, type } = this.peek();
      if (type !== 'symbol') return this.suffixed();
      if (text === '++' || text === '--') {
        this.take();
        return { kind: 'increment', start, operator: text === '++' ? '+' : '-', before: true, target: this.chain() };
      }
      if (text === '-' && NUMBERS.has(this.peek(1).type)) {
        this.take();
        return this.postfix(numberConstant(this.take(), true, start));
      }
      if (text === '!' || text === '~' || text === '+' || text === '-') {
        this.take();
        return { kind: 'unary', start, operator: text, operand: this.unary() };
      }
      return this.isCast() ? this.cast(start) : this.suffixed();
    });
  }

  private suffixed(): Expression {
    const start = this.peek().start;
    const target = this.chain();
    if (this.accept('++')) return { kind: 'increment', start, operator: '+', before: false, target };
    if (this.accept('--')) return { kind: 'increment', start, operator: '-', before: false, target };
    return target;
  }

  /** `(Type)` before something that can be cast; a primitive type may also be followed by a sign. */
  private isCast(): boolean {
    if (!this.is('(')) return false;
    const length = this.typeLength(1);
    if (length === 0 || !this.is(')', 1 + length)) return false;
    if (this.isType('primitive', 1)) return true;
    const next = this.peek(length + 2);
    if (LITERAL_STARTS.has(next.type)) return true;
    return next.type === 'keyword' ? /^(new|true|false|null)$/.test(next.text) : /^[(!~]$/.test(next.text);
  }

  private cast(start: number): Expression {
    this.expect('(');
    const type = this.type();
    this.expect(')');
    return { kind: 'cast', start, type, operand: this.unary() };
  }

  private chain(): Expression {
    return this.postfix(this.primary());
  }

  private postfix(object: Expression): Expression {
    let result = object;
    for (let links = 0; ; this.checkChain(++links)) {
      const { start } = this.peek();
      if (this.is('.') || this.is('?.')) {
        result = this.member(result, start);
      } else if (this.accept('[')) {
        const index = this.expression();
        this.expect(']');
        result = { kind: 'index', start, object: result, index };
      } else {
        return result;
      }
    }
  }

  private member(object: Expression, start: number): Expression {
    const nullSafe = this.take().text === '?.';
    const name = this.take();
    if (name.type !== 'dot-id' && name.type !== 'dot-integer') throw this.failure(name);
    if (name.type === 'dot-id' && this.is('(')) {
      return { kind: 'call', start, object, name: name.text, args: this.args(), nullSafe };
    }
    return { kind: 'dot', start, object, name: name.text, nullSafe };
  }

  private args(): Expression[] {
    this.expect('(');
    return this.listUntil(')', () => this.argument());
  }

  /** Comma-separated parts up to a closing symbol, which is consumed too. */
  private listUntil<T>(close: string, read: () => T): T[] {
    const items: T[] = [];
    if (this.accept(close)) return items;
    for (;;) {
      items.push(read());
      if (this.accept(close)) return items;
      this.expect(',');
    }
  }

  private argument(): Expression {
    if (this.isLambda()) return this.lambda();
    const reference = this.functionReference();
    return reference ?? this.expression();
  }

  private isLambda(): boolean {
    if (this.isType('id')) return this.is('->', 1) || this.lambdaParameter(0) > 0;
    if (this.isType('primitive')) return this.lambdaParameter(0) > 0;
    if (!this.is('(')) return false;
    for (let ahead = 1; ; ahead++) {
      if (this.is(')', ahead)) return this.is('->', ahead + 1);
      const token = this.peek(ahead);
      if (
        token.type !== 'id' &&
        token.type !== 'primitive' &&
        token.type !== 'dot-id' &&
        !/^[,.[\]]$/.test(token.text)
      ) {
        return false;
      }
    }
  }

  /** `Type name ->` without parentheses: returns the number of tokens before the arrow. */
  private lambdaParameter(ahead: number): number {
    const length = this.typeLength(ahead);
    const isTyped = length > 0 && this.isType('id', ahead + length) && this.is('->', ahead + length + 1);
    return isTyped ? length + 1 : 0;
  }

  private lambda(): Expression {
    const start = this.peek().start;
    const parameters = this.accept('(') ? this.listUntil(')', () => this.parameter()) : [this.parameter()];
    this.expect('->');
    const body = this.is('{') ? this.block() : this.expression();
    return { kind: 'lambda', start, parameters, body, nesting: 0 };
  }

  private parameter(): Parameter {
    const isTyped = this.typeLength() > 0 && this.isType('id', this.typeLength());
    const type = isTyped ? this.type() : undefined;
    const name = this.expectName();
    return { start: name.start, type, name: name.text, slot: -1 };
  }

  private functionReference(): Expression | undefined {
    const { start } = this.peek();
    const length = this.is('this') ? 1 : this.typeLength();
    if (length === 0 || !this.is('::', length)) return undefined;
    const target = this.is('this') ? this.take().text : this.type().name;
    this.expect('::');
    if (this.accept('new')) return { kind: 'function-reference', start, target, name: 'new' };
    return { kind: 'function-reference', start, target, name: this.expectName().text };
  }

  private primary(): Expression {
    const token = this.peek();
    const { start } = token;
    if (NUMBERS.has(token.type)) return numberConstant(this.take(), false, start);
    if (token.type === 'string') return stringConstant(this.take());
    if (token.type === 'regex') return this.regex();
    if (token.type === 'id' || this.is('$')) return this.named();
    if (this.accept('true')) return { kind: 'constant', start, value: true, label: 'boolean constant [true]' };
    if (this.accept('false')) return { kind: 'constant', start, value: false, label: 'boolean constant [false]' };
    if (this.accept('null')) return { kind: 'constant', start, value: null, label: 'null constant' };
    if (this.accept('new')) return this.creation(start);
    if (this.accept('[')) return this.collection(start);
    if (!this.accept('(')) throw this.failure();
    const inner = this.expression();
    this.expect(')');
    return inner;
  }

  private named(): Expression {
    const { text: name, start } = this.take();
    if (this.is('(')) return { kind: 'local-call', start, name, args: this.args() };
    if (name === '$') throw this.failure();
    return { kind: 'variable', start, name, slot: -1 };
  }

  private regex(): Expression {
    const { text, start } = this.take();
    const end = text.lastIndexOf('/');
    return { kind: 'regex', start, pattern: text.slice(1, end), flags: text.slice(end + 1) };
  }

  /** `[a, b]`, `[]`, `[k: v]` or `[:]`. */
  private collection(start: number): Expression {
    if (this.accept(']')) return { kind: 'list', start, items: [] };
    if (this.is(':') && this.is(']', 1)) {
      this.take();
      this.take();
      return { kind: 'map', start, entries: [] };
    }
    const first = this.expression();
    if (!this.accept(':')) {
      if (this.accept(']')) return { kind: 'list', start, items: [first] };
      this.expect(',');
      return { kind: 'list', start, items: [first, ...this.oneOrMore(() => this.expression())] };
    }
    const firstValue = this.expression();
    if (this.accept(']')) return { kind: 'map', start, entries: [[first, firstValue]] };
    this.expect(',');
    return { kind: 'map', start, entries: [[first, firstValue], ...this.oneOrMore(() => this.entry())] };
  }

  private oneOrMore<T>(read: () => T): T[] {
    if (this.is(']')) throw this.failure();
    return this.listUntil(']', read);
  }

  private entry(): [Expression, Expression] {
    const key = this.expression();
    this.expect(':');
    return [key, this.expression()];
  }

  private creation(start: number): Expression {
    const type = this.type();
    if (type.dimensions === 1 && this.accept('{')) {
      return { kind: 'new-array', start, type, sizes: [], items: this.arrayItems() };
    }
    if (type.dimensions > 0) throw this.failure();
    if (this.is('(')) return { kind: 'new', start, type, args: this.args() };
    const sizes: Expression[] = [];
    while (this.accept('[')) {
      sizes.push(this.expression());
      this.expect(']');
    }
    if (sizes.length === 0) throw this.failure();
    return { kind: 'new-array', start, type, sizes };
  }

  private arrayItems(): Expression[] {
    return this.listUntil('}', () => this.expression());
  }
}
