// Resolves the names of a module: which refer to globals, and which variables change after the module has been imported.

/**
 * @param {object} program a syntax tree without parentheses
 * @returns {{ globals: { node: object, parent: object }[], changed: Binding[] }} the references to names that the module
 * does not declare; and the variables that live as long as the module and that a function changes later
 *
 * @typedef {{ name: string, start: number, later: boolean }} Binding `later`: declared by code that runs after the import
 */
export function resolveNames(program) {
  const found = { globals: [], changed: new Set() };
  visit(program, undefined, { names: new Map(), later: false }, found);
  return { globals: found.globals, changed: [...found.changed] };
}

function visit(node, parent, outer, found) {
  if (isType(node)) return;
  const scope = scopeOf(node, parent, outer);
  for (const target of targetsOf(node)) {
    const binding = lookUp(rootOf(target), scope);
    if (binding && scope.later && !binding.later) found.changed.add(binding);
  }
  if (isReference(node, parent) && !lookUp(node, scope)) found.globals.push({ node, parent });
  for (const child of childrenOf(node)) visit(child, node, scope, found);
}

function childrenOf(node) {
  return Object.values(node)
    .flat()
    .filter((child) => typeof child?.type === 'string');
}

/** Nodes of TypeScript that contain expressions; all others are types. */
const EXPRESSIONS =
  /^TS(?:AsExpression|SatisfiesExpression|NonNullExpression|TypeAssertion|InstantiationExpression|ExportAssignment|ParameterProperty|ModuleBlock|ModuleDeclaration|EnumDeclaration|EnumBody|EnumMember)$/;

const isType = ({ type, declare }) => declare === true || (type.startsWith('TS') && !EXPRESSIONS.test(type));

const isFunction = ({ type }) => /^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression)$/.test(type);

/** The scope that a node opens, or the one around it. */
function scopeOf(node, parent, outer) {
  if (isFunction(node)) {
    const isCalled = /^(?:Call|New)Expression$/.test(parent.type) && parent.callee === node;
    return open(outer, [...node.params, ...ownName(node), ...variablesIn(node.body)], !isCalled);
  }
  if (node.type === 'PropertyDefinition' && !node.static) return open(outer, [], true);
  if (node.type === 'Program') return open(outer, [...declaredBy(node.body), ...variablesIn(node)]);
  if (/^(?:BlockStatement|StaticBlock|TSModuleBlock)$/.test(node.type)) return open(outer, declaredBy(node.body));
  if (node.type === 'SwitchStatement') return open(outer, declaredBy(node.cases.flatMap((one) => one.consequent)));
  if (/^For(?:In|Of)?Statement$/.test(node.type))
    return open(outer, declaredBy([node.init ?? node.left].filter(Boolean)));
  if (node.type === 'CatchClause') return open(outer, [node.param].filter(Boolean));
  if (node.type === 'ClassExpression') return open(outer, ownName(node));
  return outer;
}

const ownName = ({ type, id }) => (/Expression$/.test(type) && id ? [id] : []);

function open(outer, patterns, later = false) {
  const scope = { names: new Map(), outer, later: outer.later || later };
  for (const { name, start } of patterns.flatMap(namesIn)) scope.names.set(name, { name, start, later: scope.later });
  return scope;
}

function lookUp(node, scope) {
  if (node?.type !== 'Identifier') return undefined;
  for (let at = scope; at; at = at.outer) if (at.names.has(node.name)) return at.names.get(node.name);
  return undefined;
}

/** What statements declare for the block that they are in. */
function declaredBy(statements) {
  return statements.flatMap((statement) => {
    const declared = statement.declaration ?? statement;
    if (declared.type === 'VariableDeclaration') return declared.declarations.map(({ id }) => id);
    if (declared.type === 'ImportDeclaration') return declared.specifiers.map(({ local }) => local);
    return /Declaration$|^TSDeclareFunction$/.test(declared.type) && declared.id ? [declared.id] : [];
  });
}

/** The names of `var` anywhere in a function. */
function variablesIn(node) {
  if (isType(node) || isFunction(node)) return [];
  const own = node.type === 'VariableDeclaration' && node.kind === 'var' ? declaredBy([node]) : [];
  return [...own, ...childrenOf(node).flatMap(variablesIn)];
}

/** The identifiers of a pattern. */
function namesIn(pattern) {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => namesIn(one.value ?? one));
    case 'ArrayPattern':
      return pattern.elements.flatMap(namesIn);
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'TSParameterProperty':
      return namesIn(pattern.parameter);
    default:
      return [];
  }
}

/** False for identifiers that are keys, members of something else, or labels. */
function isReference(node, parent) {
  if (node.type !== 'Identifier' || /^(?:Import\w*|Export)Specifier$|^MetaProperty$/.test(parent.type)) return false;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed;
  if (parent.label === node || parent.type === 'TSEnumMember') return false;
  return parent.key !== node || parent.computed || parent.shorthand === true;
}

const CHANGING_METHODS =
  /^(?:set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|setPrototypeOf)$/;
const CHANGING_FUNCTIONS = /^(?:assign|defineProperty|defineProperties|setPrototypeOf|set|deleteProperty)$/;

/** The expressions that a node changes: what it assigns to, deletes from, or calls a changing method of. */
function targetsOf(node) {
  switch (node.type) {
    case 'AssignmentExpression':
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.left.type === 'VariableDeclaration' ? [] : assignedBy(node.left);
    case 'UpdateExpression':
      return [node.argument];
    case 'UnaryExpression':
      return node.operator === 'delete' ? [node.argument] : [];
    case 'CallExpression':
      return changedByCall(node);
    default:
      return [];
  }
}

function changedByCall({ callee, arguments: given }) {
  if (callee.type !== 'MemberExpression') return [];
  const method = callee.computed ? callee.property.value : callee.property.name;
  if (/^(?:Object|Reflect)$/.test(callee.object.name)) return CHANGING_FUNCTIONS.test(method) ? [given[0]] : [];
  return CHANGING_METHODS.test(method) ? [callee.object] : [];
}

/** The position of a sticky expression is not state: it is set before each use. */
function assignedBy(left) {
  if (left.type === 'MemberExpression') return left.property.name === 'lastIndex' ? [] : [left];
  if (left.type === 'ObjectPattern') return left.properties.flatMap((one) => assignedBy(one.value ?? one.argument));
  if (left.type === 'ArrayPattern') return left.elements.filter(Boolean).flatMap(assignedBy);
  if (left.type === 'AssignmentPattern') return assignedBy(left.left);
  return [left.type === 'RestElement' ? left.argument : left];
}

/** The variable that an expression starts from: `counts` for `counts.of[name]` and `counts.get(name)`. */
function rootOf(node) {
  for (let at = node; ; ) {
    if (at?.type === 'MemberExpression') at = at.object;
    else if (at?.type === 'CallExpression' && /^(?:get|at)$/.test(at.callee.property?.name)) at = at.callee.object;
    else if (/^(?:TS|Chain)/.test(at?.type)) at = at.expression;
    else return at;
  }
}
