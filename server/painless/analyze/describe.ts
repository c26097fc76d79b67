import type { Expression } from '../parse/ast';
import { typeText } from '../values/types';

/** Painless's description of an expression in its messages, and the parts of the expression. */
export interface Description {
  readonly name: string;
  /** `not a statement: …` */
  readonly unused: string;
  /** True if the expression has an effect by itself. */
  readonly isStatement: boolean;
  readonly children: readonly Expression[];
}

/** Names of operators (org.elasticsearch.painless.Operation). */
const OPERATIONS: { readonly [operator: string]: string } = {
  '*': 'multiplication',
  '/': 'division',
  '%': 'remainder',
  '+': 'addition',
  '-': 'subtraction',
  '<<': 'left shift',
  '>>': 'right shift',
  '>>>': 'unsigned right shift',
  '&': 'bitwise and',
  '^': 'bitwise xor',
  '|': 'bitwise or',
  '=~': 'find',
  '==~': 'match',
  '==': 'equals',
  '===': 'reference equals',
  '!=': 'not equals',
  '!==': 'reference not equals',
  '<': 'less than',
  '<=': 'less than or equals',
  '>': 'greater than',
  '>=': 'greater than or equals',
  '&&': 'boolean and',
  '||': 'boolean or',
  '?:': 'elvis',
  '!': 'not',
  '~': 'bitwise not',
};

const operation = (operator: string): string => `${OPERATIONS[operator] ?? operator} operation [${operator}]`;

function named(name: string, children: readonly Expression[], unused = `result not used from ${name}`): Description {
  return { name, unused, isStatement: false, children };
}

function acting(name: string, children: readonly Expression[]): Description {
  return { name, unused: '', isStatement: true, children };
}

/** Describes an expression as Painless's semantic phase does (`not a statement`, `invalid assignment`). */
export function describeExpression(node: Expression): Description {
  switch (node.kind) {
    case 'constant':
      return named(node.label, [], `${node.label} not used`);
    case 'variable':
      return named(`variable [${node.name}]`, [], `variable [${node.name}] not used`);
    case 'list':
      return named('list initializer', node.items);
    case 'map':
      return named('map initializer', node.entries.flat());
    case 'unary':
      return named(operation(node.operator), [node.operand]);
    case 'binary':
      return named(operation(node.operator), [node.left, node.right]);
    case 'conditional':
      return named('conditional operation [?:]', [node.condition, node.then, node.otherwise]);
    case 'assignment':
      return acting('assignment', [node.target, node.value]);
    case 'increment':
      return acting('assignment', [node.target]);
    case 'cast':
      return named(`explicit cast with target type [${typeText(node.type)}]`, [node.operand]);
    case 'instanceof':
      return named(`instanceof with target type [${typeText(node.type)}]`, [node.operand]);
    default:
      return describeAccess(node);
  }
}

type Access = Extract<
  Expression,
  { kind: 'dot' | 'index' | 'call' | 'local-call' | 'new' | 'new-array' | 'lambda' | 'function-reference' | 'regex' }
>;

function describeAccess(node: Access): Description {
  switch (node.kind) {
    case 'dot':
      return named('dot operator [.]', [node.object], 'result of dot operator [.] not used');
    case 'index':
      return named('brace operator', [node.object, node.index], 'result of brace operator not used');
    case 'call':
      return acting(`method call [${node.name}/${node.args.length}]`, [node.object, ...node.args]);
    case 'local-call':
      return acting(`function call [${node.name}/${node.args.length}]`, node.args);
    case 'new':
      return acting(`new object with constructor [${node.type.name}/${node.args.length}]`, node.args);
    case 'new-array':
      return named('new array', [...node.sizes, ...(node.items ?? [])]);
    case 'lambda':
      return named('lambda', []);
    case 'function-reference':
      return named('function reference', []);
    case 'regex':
      return named(`regex constant [${node.pattern}] with flags [${node.flags}]`, []);
  }
}
