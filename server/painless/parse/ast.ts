import type { TypeName } from '../values/types';
import type { ScriptValue } from '../values/values';

/** `start` is the offset that Painless reports for the node: the start of its rule, or the dot of a member access. */
interface Base {
  readonly start: number;
}

export interface Constant extends Base {
  readonly kind: 'constant';
  readonly value: ScriptValue;
  /** Painless's description: `numeric constant [1]`. */
  readonly label: string;
}
export interface Variable extends Base {
  readonly kind: 'variable';
  readonly name: string;
  /** Set when names are resolved: a slot in the frame, or -1 for names bound by the context. */
  slot: number;
}
export interface ListLiteral extends Base {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}
export interface MapLiteral extends Base {
  readonly kind: 'map';
  readonly entries: readonly (readonly [Expression, Expression])[];
}
export interface Unary extends Base {
  readonly kind: 'unary';
  readonly operator: '!' | '~' | '+' | '-';
  readonly operand: Expression;
}
export interface Binary extends Base {
  readonly kind: 'binary';
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
}
export interface Conditional extends Base {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}
export interface Assignment extends Base {
  readonly kind: 'assignment';
  /** `` for plain `=`, otherwise the operator before it. */
  readonly operator: string;
  readonly target: Expression;
  readonly value: Expression;
}
export interface Increment extends Base {
  readonly kind: 'increment';
  readonly operator: '+' | '-';
  readonly before: boolean;
  readonly target: Expression;
}
export interface Cast extends Base {
  readonly kind: 'cast';
  readonly type: TypeName;
  readonly operand: Expression;
}
export interface InstanceOf extends Base {
  readonly kind: 'instanceof';
  readonly type: TypeName;
  readonly operand: Expression;
}
export interface Dot extends Base {
  readonly kind: 'dot';
  readonly object: Expression;
  readonly name: string;
  readonly nullSafe: boolean;
  /** Set when names are resolved, if `object` is the name of a type. */
  staticType?: string;
}
export interface Index extends Base {
  readonly kind: 'index';
  readonly object: Expression;
  readonly index: Expression;
}
export interface MethodCall extends Base {
  readonly kind: 'call';
  readonly object: Expression;
  readonly name: string;
  readonly args: readonly Expression[];
  readonly nullSafe: boolean;
  /** Set when names are resolved, if `object` is the name of a type. */
  staticType?: string;
}
export interface LocalCall extends Base {
  readonly kind: 'local-call';
  readonly name: string;
  readonly args: readonly Expression[];
}
export interface New extends Base {
  readonly kind: 'new';
  readonly type: TypeName;
  readonly args: readonly Expression[];
}
export interface NewArray extends Base {
  readonly kind: 'new-array';
  readonly type: TypeName;
  readonly sizes: readonly Expression[];
  readonly items?: readonly Expression[];
}
export interface Lambda extends Base {
  readonly kind: 'lambda';
  readonly parameters: readonly Parameter[];
  readonly body: Expression | Block;
  /** How many levels deep the body goes, set when names are resolved. */
  nesting: number;
}
export interface FunctionReference extends Base {
  readonly kind: 'function-reference';
  readonly target: string;
  readonly name: string;
}
export interface Regex extends Base {
  readonly kind: 'regex';
  readonly pattern: string;
  readonly flags: string;
  /** The compiled pattern. */
  value?: ScriptValue;
}

export type Expression =
  | Constant
  | Variable
  | ListLiteral
  | MapLiteral
  | Unary
  | Binary
  | Conditional
  | Assignment
  | Increment
  | Cast
  | InstanceOf
  | Dot
  | Index
  | MethodCall
  | LocalCall
  | New
  | NewArray
  | Lambda
  | FunctionReference
  | Regex;

/** A parameter or a declared variable; `slot` is its slot in the frame. */
export interface Parameter extends Base {
  readonly type: TypeName | undefined;
  readonly name: string;
  slot: number;
}

export interface Block extends Base {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
}
export interface Declaration extends Base {
  readonly kind: 'declaration';
  readonly variables: readonly { readonly variable: Parameter; readonly value: Expression | undefined }[];
}
export interface ExpressionStatement extends Base {
  readonly kind: 'expression';
  readonly expression: Expression;
  /** True for the last expression of a script that has a result: its value is returned. */
  returns: boolean;
}
export interface If extends Base {
  readonly kind: 'if';
  readonly condition: Expression;
  readonly then: Block;
  readonly otherwise: Block | undefined;
}
export interface While extends Base {
  readonly kind: 'while';
  readonly condition: Expression;
  readonly body: Block | undefined;
  readonly bodyFirst: boolean;
}
export interface For extends Base {
  readonly kind: 'for';
  readonly initializer: Declaration | ExpressionStatement | undefined;
  readonly condition: Expression | undefined;
  readonly afterthought: Expression | undefined;
  readonly body: Block | undefined;
}
export interface ForEach extends Base {
  readonly kind: 'for-each';
  readonly variable: Parameter;
  readonly iterable: Expression;
  readonly body: Block;
}
export interface Return extends Base {
  readonly kind: 'return';
  readonly value: Expression | undefined;
}
export interface Jump extends Base {
  readonly kind: 'break' | 'continue';
}
export interface Throw extends Base {
  readonly kind: 'throw';
  readonly value: Expression;
}
export interface Try extends Base {
  readonly kind: 'try';
  readonly body: Block;
  readonly traps: readonly { readonly variable: Parameter; readonly body: Block }[];
}

export type Statement =
  | Block
  | Declaration
  | ExpressionStatement
  | If
  | While
  | For
  | ForEach
  | Return
  | Jump
  | Throw
  | Try;

export interface FunctionDefinition extends Base {
  readonly returns: TypeName;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: Block;
  /** The number of slots that the frame needs, set when names are resolved. */
  slots: number;
  /** How many levels deep the body goes, set when names are resolved. */
  nesting: number;
}

export interface ScriptTree {
  readonly functions: readonly FunctionDefinition[];
  readonly statements: readonly Statement[];
  slots: number;
}
