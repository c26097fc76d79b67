import type { ScriptContext } from '../context';
import { isUnknownConstructor, isUnknownStatic } from '../java/statics';
import type { Block, Expression, FunctionDefinition, Parameter, ScriptTree, Statement } from '../parse/ast';
import { CompileFailure } from '../parse/token-reader';
import { painlessNotEmulated } from '../values/failures';
import { canonicalType, type TypeName } from '../values/types';
import { describeExpression } from './describe';
import { literalPattern } from './literal-pattern';
import { Nesting } from './nesting';
import { NameScopes } from './scopes';

const illegal = (offset: number, reason: string) => new CompileFailure(offset, 'illegal_argument_exception', reason);

/**
 * Resolves names to slots in the frame and rejects what Painless rejects before running a script
 * (DefaultSemanticAnalysisPhase): unknown symbols, types and functions, expressions without an effect, invalid
 * assignments. Collects the offsets at which statements start, which runtime errors need to show the statement.
 */
class ScriptAnalyzer {
  readonly statements: number[] = [];
  private readonly nesting = new Nesting();
  private scopes = new NameScopes();
  private readonly functions: Set<string>;

  constructor(
    private readonly tree: ScriptTree,
    private readonly context: ScriptContext,
  ) {
    this.functions = new Set(tree.functions.map(({ name, parameters }) => `${name}/${parameters.length}`));
  }

  run(): void {
    for (const definition of this.tree.functions) this.functionDefinition(definition);
    if (this.tree.statements.length === 0) {
      throw illegal(0, 'invalid function definition: found no statements for function [execute] with [0] parameters');
    }
    this.scopes = new NameScopes();
    this.tree.statements.forEach((statement, index) => {
      const isLast = index === this.tree.statements.length - 1;
      if (isLast && statement.kind === 'expression' && this.context.returns !== 'void') statement.returns = true;
      this.statement(statement);
    });
    this.tree.slots = this.scopes.slots;
  }

  private functionDefinition(definition: FunctionDefinition): void {
    this.scopes = new NameScopes();
    this.knownType(definition.returns);
    for (const parameter of definition.parameters) this.define(parameter);
    definition.nesting = this.nesting.of(() => this.block(definition.body));
    definition.slots = this.scopes.slots;
  }

  private define(parameter: Parameter): void {
    if (parameter.type) this.knownType(parameter.type);
    this.scopes.define(parameter);
  }

  private knownType(type: TypeName): void {
    if (canonicalType(type.name) === undefined) throw illegal(type.start, `cannot resolve type [${type.name}]`);
  }

  private block(block: Block | undefined): void {
    if (!block) return;
    this.scopes.inner(() => {
      for (const statement of block.statements) this.statement(statement);
    });
  }

  private statement(statement: Statement): void {
    this.nesting.deeper(statement.start, () => this.eachStatement(statement));
  }

  private eachStatement(statement: Statement): void {
    if (statement.kind !== 'block' && statement.kind !== 'declaration') this.statements.push(statement.start);
    switch (statement.kind) {
      case 'block':
        this.block(statement);
        return;
      case 'declaration':
        this.declaration(statement);
        return;
      case 'expression':
        this.expressionStatement(statement);
        return;
      case 'if':
        this.expression(statement.condition);
        this.block(statement.then);
        this.block(statement.otherwise);
        return;
      case 'while':
        this.loop(statement);
        return;
      case 'for':
        this.scopes.inner(() => this.forLoop(statement));
        return;
      case 'for-each':
        this.forEach(statement);
        return;
      case 'return':
      case 'throw':
        if (statement.value) this.expression(statement.value);
        return;
      case 'try':
        this.tryStatement(statement);
        return;
    }
  }

  private declaration(statement: Extract<Statement, { kind: 'declaration' }>): void {
    for (const { variable, value } of statement.variables) {
      this.statements.push(variable.start);
      if (variable.type) this.knownType(variable.type);
      if (value) this.expression(value);
      this.define(variable);
    }
  }

  private expressionStatement(statement: Extract<Statement, { kind: 'expression' }>): void {
    const { expression } = statement;
    const what = describeExpression(expression);
    if (!statement.returns && !what.isStatement) throw illegal(expression.start, `not a statement: ${what.unused}`);
    this.expression(expression);
  }

  private loop(statement: Extract<Statement, { kind: 'while' }>): void {
    if (statement.bodyFirst) this.block(statement.body);
    this.expression(statement.condition);
    if (!statement.bodyFirst) this.block(statement.body);
  }

  private forLoop(statement: Extract<Statement, { kind: 'for' }>): void {
    if (statement.initializer) this.statement(statement.initializer);
    if (statement.condition) this.expression(statement.condition);
    if (statement.afterthought) this.expression(statement.afterthought);
    this.block(statement.body);
  }

  private forEach(statement: Extract<Statement, { kind: 'for-each' }>): void {
    this.expression(statement.iterable);
    this.scopes.inner(() => {
      this.define(statement.variable);
      this.block(statement.body);
    });
  }

  private tryStatement(statement: Extract<Statement, { kind: 'try' }>): void {
    this.block(statement.body);
    for (const { variable, body } of statement.traps) {
      this.statements.push(variable.start);
      this.scopes.inner(() => {
        this.define(variable);
        this.block(body);
      });
    }
  }

  private expression(node: Expression): void {
    this.nesting.deeper(node.start, () => this.eachExpression(node));
  }

  private eachExpression(node: Expression): void {
    switch (node.kind) {
      case 'constant':
      case 'function-reference':
        return;
      case 'variable':
        this.variable(node);
        return;
      case 'assignment':
      case 'increment':
        this.assignment(node);
        return;
      case 'dot':
      case 'call':
        this.member(node);
        return;
      case 'local-call':
        this.localCall(node);
        return;
      case 'lambda':
        this.lambda(node);
        return;
      case 'new':
        this.construction(node);
        return;
      case 'new-array':
      case 'cast':
      case 'instanceof':
        this.knownType(node.type);
        break;
      case 'regex':
        node.value = literalPattern(node.pattern, node.flags);
    }
    for (const child of describeExpression(node).children) this.expression(child);
  }

  private variable(node: Extract<Expression, { kind: 'variable' }>): void {
    const slot = this.scopes.find(node.name);
    if (slot !== undefined) node.slot = slot;
    else if (!this.context.variables.includes(node.name)) {
      throw illegal(node.start, `cannot resolve symbol [${node.name}]`);
    }
  }

  private assignment(node: Extract<Expression, { kind: 'assignment' | 'increment' }>): void {
    const { target } = node;
    if (target.kind !== 'variable' && target.kind !== 'dot' && target.kind !== 'index') {
      throw illegal(target.start, `invalid assignment: cannot assign a value to ${describeExpression(target).name}`);
    }
    this.expression(target);
    if (node.kind === 'assignment') this.expression(node.value);
  }

  /** `a.b.c` may be a variable with members, or a type name followed by a static member. */
  private member(node: Extract<Expression, { kind: 'dot' | 'call' }>): void {
    const path = this.typePath(node.object);
    if (path === undefined) this.expression(node.object);
    else this.staticMember(node, this.typeOf(node, path));
    if (node.kind === 'call') for (const argument of node.args) this.expression(argument);
  }

  private staticMember(node: Extract<Expression, { kind: 'dot' | 'call' }>, type: string): void {
    node.staticType = type;
    if (node.kind === 'call' && isUnknownStatic(type, node.name, node.args.length)) {
      throw illegal(node.start, `static method [${type}, ${node.name}/${node.args.length}] not found`);
    }
  }

  private construction(node: Extract<Expression, { kind: 'new' }>): void {
    this.knownType(node.type);
    const type = canonicalType(node.type.name) as string;
    if (isUnknownConstructor(type, node.args.length)) {
      throw illegal(node.start, `constructor [${type}, <init>/${node.args.length}] not found`);
    }
    for (const argument of node.args) this.expression(argument);
  }

  private typeOf(node: Extract<Expression, { kind: 'dot' | 'call' }>, path: string): string {
    const type = canonicalType(path);
    if (type !== undefined) return type;
    if (node.kind === 'dot') throw illegal(node.start, `cannot resolve symbol [${path}.${node.name}]`);
    throw illegal(node.object.start, `cannot resolve symbol [${path}]`);
  }

  /** The dotted name that an expression forms, if it does not start with a variable; it may or may not be a type. */
  private typePath(node: Expression): string | undefined {
    if (node.kind === 'variable') {
      const isKnown = this.scopes.find(node.name) !== undefined || this.context.variables.includes(node.name);
      return isKnown ? undefined : node.name;
    }
    if (node.kind !== 'dot') return undefined;
    const outer = this.typePath(node.object);
    if (outer === undefined) return undefined;
    const path = `${outer}.${node.name}`;
    return canonicalType(outer) !== undefined && canonicalType(path) === undefined ? undefined : path;
  }

  private localCall(node: Extract<Expression, { kind: 'local-call' }>): void {
    const key = `${node.name}/${node.args.length}`;
    if (!this.functions.has(key) && !this.context.functions.includes(key)) {
      if (node.name === 'field' || node.name === '$' || node.name === 'metadata' || node.name === 'emit') {
        throw painlessNotEmulated(`function [${key}]`);
      }
      throw illegal(node.start, `Unknown call [${node.name}] with [${node.args.length}] arguments.`);
    }
    for (const argument of node.args) this.expression(argument);
  }

  private lambda(node: Extract<Expression, { kind: 'lambda' }>): void {
    node.nesting = this.nesting.of(() => this.lambdaBody(node));
  }

  private lambdaBody(node: Extract<Expression, { kind: 'lambda' }>): void {
    this.scopes.inner(() => {
      for (const parameter of node.parameters) this.define(parameter);
      const { body } = node;
      if (body.kind !== 'block') {
        this.expression(body);
        return;
      }
      const last = body.statements.at(-1);
      if (last?.kind === 'expression') last.returns = true;
      this.block(body);
    });
  }
}

/**
 * Checks a parsed script in its context and fills in the slots of its variables. Returns the sorted offsets of its
 * statements. Throws CompileFailure, or 501 for anything that is not emulated.
 */
export function analyzeScript(tree: ScriptTree, context: ScriptContext): readonly number[] {
  const analyzer = new ScriptAnalyzer(tree, context);
  analyzer.run();
  return analyzer.statements.sort((a, b) => a - b);
}
