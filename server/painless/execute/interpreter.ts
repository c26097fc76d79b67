import { JavaArray, sizedArray } from '../java/array';
import { loadElement } from '../java/elements';
import { callMethod, loadMember } from '../java/methods';
import { callStatic, constructInstance, staticField } from '../java/statics';
import type {
  Assignment,
  Cast,
  Dot,
  Expression,
  FunctionDefinition,
  Increment,
  Lambda,
  MethodCall,
  ScriptTree,
} from '../parse/ast';
import { applyArithmetic, applyUnary } from '../values/arithmetic';
import { convertToType, instanceOf } from '../values/convert';
import {
  castFailure,
  illegalScriptArgument,
  painlessNotEmulated,
  ScriptFailure,
  scriptNullPointer,
} from '../values/failures';
import { mapPut } from '../values/maps';
import type { ScriptRun } from '../values/run';
import { className } from '../values/text';
import { canonicalType } from '../values/types';
import { newHashMap, ScriptFunction, type ScriptValue } from '../values/values';
import type { Evaluator } from './evaluator';
import { defaultValue, Frame } from './frame';
import { applyBinary } from './operate';
import { executeStatements, resultOf } from './statements';
import { updateTarget } from './update-target';

const MAX_CALL_DEPTH = 150;

/** The cost of calling a function, in addition to that of its body. */
const CALL = 6;

/** The maximum depth of all active calls together, far from the end of the stack. */
const MAX_NESTING = 1500;

/** What the context provides to a script, by name; functions are bound under their name and `()`. */
export type Bindings = { readonly [name: string]: ScriptValue };

/** Evaluates expressions. Statements are in statements.ts, operations on values in java/. */
export class Interpreter implements Evaluator {
  private readonly functions: ReadonlyMap<string, FunctionDefinition>;
  private depth = 0;
  private nesting = 0;

  constructor(
    tree: ScriptTree,
    private readonly bindings: Bindings,
    readonly run: ScriptRun,
  ) {
    this.functions = new Map(tree.functions.map((one) => [`${one.name}/${one.parameters.length}`, one]));
  }

  evaluate(node: Expression, frame: Frame): ScriptValue {
    this.run.step();
    switch (node.kind) {
      case 'constant':
        return node.value;
      case 'variable':
        return node.slot >= 0 ? (frame.slots[node.slot] as ScriptValue) : this.binding(node.name);
      case 'list':
        return node.items.map((item) => this.evaluate(item, frame));
      case 'map':
        return this.mapLiteral(node.entries, frame);
      case 'unary':
        return this.unary(node, frame);
      case 'binary':
        return this.binary(node, frame);
      case 'conditional':
        return this.evaluate(this.test(node.condition, frame) ? node.then : node.otherwise, frame);
      case 'assignment':
        return this.assignment(node, frame);
      case 'increment':
        return this.increment(node, frame);
      case 'cast':
        return this.cast(node, frame);
      case 'instanceof':
        return instanceOf(this.evaluate(node.operand, frame), node.type);
      case 'dot':
        return this.dot(node, frame);
      case 'index': {
        const object = this.evaluate(node.object, frame);
        const index = this.evaluate(node.index, frame);
        this.run.offset = node.start;
        return loadElement(object, index, this.run);
      }
      case 'call':
        return this.call(node, frame);
      case 'local-call':
        return this.localCall(node.name, this.all(node.args, frame), node.start);
      case 'new': {
        const args = this.all(node.args, frame);
        this.run.offset = node.start;
        return constructInstance(canonicalType(node.type.name) as string, args, this.run);
      }
      case 'new-array':
        return this.newArray(node, frame);
      case 'lambda':
        return this.lambda(node, frame);
      case 'function-reference':
        return this.functionReference(node);
      case 'regex':
        return node.value ?? null;
    }
  }

  /** Evaluates a condition; anything but a boolean is a failure. */
  test(node: Expression, frame: Frame): boolean {
    const value = this.evaluate(node, frame);
    if (typeof value === 'boolean') return value;
    this.run.offset = node.start;
    if (value === null) throw scriptNullPointer('Cannot invoke "Object.getClass()" because "value" is null');
    throw castFailure(`cannot cast def [${className(value)}] to boolean`);
  }

  /** Counts one iteration of a loop. */
  round(frame: Frame, start: number): void {
    if (--frame.rounds > 0) return;
    const reason = 'The maximum number of statements that can be executed in a loop has been reached.';
    throw new ScriptFailure('painless_error', reason, start);
  }

  all(nodes: readonly Expression[], frame: Frame): ScriptValue[] {
    return nodes.map((node) => this.evaluate(node, frame));
  }

  private binding(name: string): ScriptValue {
    return this.bindings[name] ?? null;
  }

  private mapLiteral(entries: readonly (readonly [Expression, Expression])[], frame: Frame): ScriptValue {
    const map = newHashMap();
    for (const [key, value] of entries) mapPut(map, this.evaluate(key, frame), this.evaluate(value, frame));
    return map;
  }

  private unary(node: Extract<Expression, { kind: 'unary' }>, frame: Frame): ScriptValue {
    if (node.operator === '!') return !this.test(node.operand, frame);
    const value = this.evaluate(node.operand, frame);
    this.run.offset = node.start;
    return applyUnary(node.operator, value);
  }

  private binary(node: Extract<Expression, { kind: 'binary' }>, frame: Frame): ScriptValue {
    if (node.operator === '&&') return this.test(node.left, frame) && this.test(node.right, frame);
    if (node.operator === '||') return this.test(node.left, frame) || this.test(node.right, frame);
    const left = this.evaluate(node.left, frame);
    if (node.operator === '?:') return left ?? this.evaluate(node.right, frame);
    const right = this.evaluate(node.right, frame);
    this.run.offset = node.start;
    return applyBinary(node.operator, left, right, this.run);
  }

  private cast(node: Cast, frame: Frame): ScriptValue {
    const value = this.evaluate(node.operand, frame);
    this.run.offset = node.start;
    return convertToType(value, node.type, true);
  }

  private assignment(node: Assignment, frame: Frame): ScriptValue {
    const { operator } = node;
    if (operator === '')
      return updateTarget(this, node.target, frame, node.start, () => this.evaluate(node.value, frame));
    return updateTarget(this, node.target, frame, node.start, (before) => {
      const old = before();
      const value = this.evaluate(node.value, frame);
      this.run.offset = node.start;
      return applyBinary(operator, old, value, this.run);
    });
  }

  private increment(node: Increment, frame: Frame): ScriptValue {
    let old: ScriptValue = null;
    const updated = updateTarget(this, node.target, frame, node.start, (before) => {
      old = before();
      this.run.offset = node.start;
      return applyArithmetic(node.operator, old, 1, this.run);
    });
    return node.before ? updated : old;
  }

  private dot(node: Dot, frame: Frame): ScriptValue {
    if (node.staticType !== undefined) return staticField(node.staticType, node.name);
    const object = this.evaluate(node.object, frame);
    if (object === null && node.nullSafe) return null;
    this.run.offset = node.start;
    return loadMember(object, node.name, this.run);
  }

  private call(node: MethodCall, frame: Frame): ScriptValue {
    if (node.staticType !== undefined) {
      const args = this.all(node.args, frame);
      this.run.offset = node.start;
      return callStatic(node.staticType, node.name, args, this.run);
    }
    const object = this.evaluate(node.object, frame);
    if (object === null && node.nullSafe) return null;
    const args = this.all(node.args, frame);
    this.run.offset = node.start;
    return callMethod(object, node.name, args, this.run);
  }

  private localCall(name: string, args: ScriptValue[], start: number): ScriptValue {
    const definition = this.functions.get(`${name}/${args.length}`);
    if (!definition) return this.contextCall(name, args, start);
    const frame = new Frame(definition.slots);
    definition.parameters.forEach(({ slot, type }, index) => {
      frame.types[slot] = type;
      frame.slots[slot] = type ? convertToType(args[index] as ScriptValue, type, false) : (args[index] as ScriptValue);
    });
    this.inside(definition.nesting, start, () => executeStatements(definition.body.statements, frame, this));
    return definition.returns.name === 'void' ? null : convertToType(frame.result, definition.returns, false);
  }

  /** Runs the body of a call, which nests the given number of levels. */
  private inside<T>(nesting: number, start: number, body: () => T): T {
    this.run.charge(CALL);
    this.depth++;
    this.nesting += nesting;
    try {
      if (this.depth > MAX_CALL_DEPTH || this.nesting > MAX_NESTING) {
        throw new ScriptFailure('stack_overflow_error', null, start);
      }
      return body();
    } finally {
      this.depth--;
      this.nesting -= nesting;
    }
  }

  /** Calls a function provided by the context, which is bound under its name and `()`. */
  private contextCall(name: string, args: ScriptValue[], start: number): ScriptValue {
    const given = this.bindings[`${name}()`];
    if (!(given instanceof ScriptFunction)) throw painlessNotEmulated(`function [${name}/${args.length}] here`);
    this.run.offset = start;
    return given.apply(args);
  }

  private newArray(node: Extract<Expression, { kind: 'new-array' }>, frame: Frame): ScriptValue {
    const type = canonicalType(node.type.name) as string;
    if (node.items) return new JavaArray(type, this.all(node.items, frame));
    const [size, ...more] = this.all(node.sizes, frame);
    if (more.length > 0) throw painlessNotEmulated('arrays of arrays');
    this.run.offset = node.start;
    return sizedArray(type, size, defaultValue(type), this.run);
  }

  private lambda(node: Lambda, frame: Frame): ScriptValue {
    return new ScriptFunction(node.parameters.length, (args) => {
      node.parameters.forEach(({ slot, type }, index) => {
        frame.types[slot] = type;
        const value = args[index] ?? null;
        frame.slots[slot] = type ? convertToType(value, type, false) : value;
      });
      const { body } = node;
      return this.inside(node.nesting, node.start, () =>
        body.kind === 'block' ? resultOf(body, frame, this) : this.evaluate(body, frame),
      );
    });
  }

  private functionReference(node: Extract<Expression, { kind: 'function-reference' }>): ScriptValue {
    const { target, name, start } = node;
    if (target === 'this') return new ScriptFunction(1, (args) => this.localCall(name, args, start));
    const type = canonicalType(target);
    if (type === undefined) throw illegalScriptArgument(`cannot resolve symbol [${target}]`, start);
    if (name === 'new') return new ScriptFunction(0, (args) => constructInstance(type, args, this.run));
    return new ScriptFunction(1, (args) => this.referencedMethod(type, name, args));
  }

  /** `Type::method`: either a static method of the type, or a method of the first argument. */
  private referencedMethod(type: string, name: string, args: ScriptValue[]): ScriptValue {
    const isStatic = /^(parse|valueOf|compare$|max$|min$|sum$|abs$|isNull|nonNull)/.test(name);
    return isStatic
      ? callStatic(type, name, args, this.run)
      : callMethod(args[0] ?? null, name, args.slice(1), this.run);
  }
}
