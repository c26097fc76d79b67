import type {
  Block,
  Declaration,
  ExpressionStatement,
  FunctionDefinition,
  Parameter,
  ScriptTree,
  Statement,
} from './ast';
import { ExpressionParser } from './expression-parser';

/** Parses statements, functions and whole scripts. */
class StatementParser extends ExpressionParser {
  script(): ScriptTree {
    const functions: FunctionDefinition[] = [];
    while (this.isFunction()) functions.push(this.functionDefinition());
    const statements: Statement[] = [];
    while (!this.isType('end')) statements.push(this.statement());
    return { functions, statements, slots: 0 };
  }

  private isFunction(): boolean {
    const length = this.typeLength();
    return length > 0 && this.isType('id', length) && this.is('(', length + 1);
  }

  private functionDefinition(): FunctionDefinition {
    const { start } = this.peek();
    const returns = this.type();
    const name = this.expectName().text;
    this.expect('(');
    const parameters: Parameter[] = [];
    while (!this.accept(')')) {
      if (parameters.length > 0) this.expect(',');
      parameters.push(this.variable());
    }
    return { start, returns, name, parameters, body: this.block(), slots: 0, nesting: 0 };
  }

  private variable(): Parameter {
    const type = this.type();
    const name = this.expectName();
    return { start: name.start, type, name: name.text, slot: -1 };
  }

  protected override block(): Block {
    const { start } = this.expect('{');
    const statements: Statement[] = [];
    while (!this.accept('}')) statements.push(this.statement(true));
    return { kind: 'block', start, statements };
  }

  /** One statement with its terminator: `;`, the end of the script, or the `}` of the enclosing block. */
  private statement(isInBlock = false): Statement {
    return this.deeper(() => {
      const { start } = this.peek();
      if (this.accept('if')) return this.ifStatement(start);
      if (this.accept('while')) return this.whileStatement(start);
      if (this.accept('for')) return this.forStatement(start);
      if (this.accept('try')) return this.tryStatement(start);
      const statement = this.simple(start);
      if (!isInBlock) this.endStatement();
      else if (!this.is('}')) this.expect(';');
      return statement;
    });
  }

  private simple(start: number): Statement {
    if (this.accept('do')) return this.doStatement(start);
    if (this.accept('continue')) return { kind: 'continue', start };
    if (this.accept('break')) return { kind: 'break', start };
    if (this.accept('throw')) return { kind: 'throw', start, value: this.expression() };
    if (this.accept('return')) {
      const isEmpty = this.is(';') || this.isType('end');
      return { kind: 'return', start, value: isEmpty ? undefined : this.expression() };
    }
    return this.isDeclaration() ? this.declaration(start) : this.expressionStatement(start);
  }

  private expressionStatement(start: number): ExpressionStatement {
    return { kind: 'expression', start, expression: this.expression(), returns: false };
  }

  private isDeclaration(): boolean {
    const length = this.typeLength();
    return length > 0 && this.isType('id', length);
  }

  private declaration(start: number): Declaration {
    const type = this.type();
    const variables: { variable: Parameter; value: Declaration['variables'][number]['value'] }[] = [];
    do {
      const name = this.expectName();
      const value = this.accept('=') ? this.expression() : undefined;
      variables.push({ variable: { start: name.start, type, name: name.text, slot: -1 }, value });
    } while (this.accept(','));
    return { kind: 'declaration', start, variables };
  }

  /** A block, or a single statement instead. */
  private trailer(): Block {
    if (this.is('{')) return this.block();
    const { start } = this.peek();
    return { kind: 'block', start, statements: [this.statement()] };
  }

  private body(): Block | undefined {
    return this.accept(';') ? undefined : this.trailer();
  }

  private condition() {
    this.expect('(');
    const condition = this.expression();
    this.expect(')');
    return condition;
  }

  private ifStatement(start: number): Statement {
    const condition = this.condition();
    const then = this.trailer();
    return { kind: 'if', start, condition, then, otherwise: this.accept('else') ? this.trailer() : undefined };
  }

  private whileStatement(start: number): Statement {
    return { kind: 'while', start, condition: this.condition(), body: this.body(), bodyFirst: false };
  }

  private doStatement(start: number): Statement {
    const body = this.block();
    this.expect('while');
    return { kind: 'while', start, condition: this.condition(), body, bodyFirst: true };
  }

  private forStatement(start: number): Statement {
    this.expect('(');
    if (this.isType('id') && this.is('in', 1)) {
      const name = this.take();
      this.take();
      return this.forEach(start, { start: name.start, type: undefined, name: name.text, slot: -1 });
    }
    const length = this.typeLength();
    if (length > 0 && this.isType('id', length) && this.is(':', length + 1)) {
      const variable = this.variable();
      this.take();
      return this.forEach(start, variable);
    }
    return this.classicFor(start);
  }

  private forEach(start: number, variable: Parameter): Statement {
    const iterable = this.expression();
    this.expect(')');
    return { kind: 'for-each', start, variable, iterable, body: this.trailer() };
  }

  private classicFor(start: number): Statement {
    const first = this.peek().start;
    const initializer = this.is(';')
      ? undefined
      : this.isDeclaration()
        ? this.declaration(first)
        : this.expressionStatement(first);
    this.expect(';');
    const condition = this.is(';') ? undefined : this.expression();
    this.expect(';');
    const afterthought = this.is(')') ? undefined : this.expression();
    this.expect(')');
    return { kind: 'for', start, initializer, condition, afterthought, body: this.body() };
  }

  private tryStatement(start: number): Statement {
    const body = this.block();
    const traps: { variable: Parameter; body: Block }[] = [];
    do {
      this.expect('catch');
      this.expect('(');
      const variable = this.variable();
      this.expect(')');
      traps.push({ variable, body: this.block() });
    } while (this.is('catch'));
    return { kind: 'try', start, body, traps };
  }
}

/** Parses a script. Throws CompileFailure worded as by Painless's parser. */
export function parseScriptText(source: string): ScriptTree {
  return new StatementParser(source).script();
}
