// Reads the syntax tree of a TypeScript file to find what it imports and which parts of the platform it uses.
import { parseSync } from 'oxc-parser';

/**
 * @param {string} path for messages, and to determine the language
 * @param {string} text
 * @returns {{ imports: Import[], uses: Use[], state: { name: string, line: number }[] }} in the order of the text
 *
 * @typedef {{ from: string | undefined, names: string[], line: number }} Import `from` is undefined if it is not a
 * literal; `names` is `*` for a whole module. Imports of types, `export … from`, `import()`, `require` and `typeof
 * import()` count.
 * @typedef {{ name: string, line: number }} Use a global or one of its members: `setTimeout`, `Date.now`, `new Date()`
 */
export function readSource(path, text) {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const line = lineOf(text);
  const found = { imports: [], uses: [] };
  const own = new Set();
  walk(program, undefined, (node, parent) => {
    for (const one of importsOf(node)) found.imports.push({ ...one, line: line(node.start) });
    if (declares(node, parent)) own.add(node.name);
    const use = useOf(node, parent);
    if (use) found.uses.push({ name: use, of: node.name, line: line(node.start) });
  });
  return {
    imports: found.imports,
    uses: found.uses.filter(({ of }) => !own.has(of)),
    state: stateOf(program).map(({ name, start }) => ({ name, line: line(start) })),
  };
}

function lineOf(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1;
}

function walk(node, parent, visit) {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const child of node) walk(child, parent, visit);
    return;
  }
  if (typeof node.type !== 'string') return;
  visit(node, parent);
  for (const key of Object.keys(node)) walk(node[key], node, visit);
}

function importsOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
      return node.source ? [{ from: node.source.value, names: namesOf(node.specifiers) }] : [];
    case 'ExportAllDeclaration':
      return [{ from: node.source.value, names: ['*'] }];
    case 'ImportExpression':
    case 'TSImportType':
      return [{ from: literal(node.source), names: ['*'] }];
    case 'TSExternalModuleReference':
      return [{ from: literal(node.expression), names: ['*'] }];
    case 'CallExpression':
      return node.callee.name === 'require' ? [{ from: literal(node.arguments[0]), names: ['*'] }] : [];
    default:
      return [];
  }
}

const namesOf = (specifiers) =>
  specifiers.map(({ imported, local, type }) => {
    if (type === 'ImportNamespaceSpecifier' || type === 'ImportDefaultSpecifier') return '*';
    return (imported ?? local).name ?? (imported ?? local).value;
  });

const literal = (node) => (node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined);

/** True for the name of a variable, parameter, function, class or import, which is then not the global. */
function declares(node, parent) {
  if (node.type !== 'Identifier' || !parent) return false;
  if (/Pattern$|^RestElement$|^Import\w*Specifier$/.test(parent.type)) return true;
  if (parent.type === 'Property') return false;
  return parent.id === node || parent.params?.includes(node) === true;
}

/** False for names that do not refer to the platform here: keys, members of something else, types. */
function isReference(node, parent) {
  if (node.type !== 'Identifier') return false;
  if (/^(?:TSTypeReference|TSQualifiedName|TSTypeQuery|Import\w*Specifier|ExportSpecifier)$/.test(parent.type))
    return false;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed;
  const isKey = parent.key === node && !parent.computed;
  return !isKey || parent.shorthand === true;
}

const WATCHED =
  /^(?:Date|Math|Temporal|performance|process|crypto|globalThis|global|setTimeout|setInterval|setImmediate|randomUUID)$/;

function useOf(node, parent) {
  if (!parent || !isReference(node, parent) || !WATCHED.test(node.name)) return undefined;
  const member = parent.type === 'MemberExpression' && parent.object === node ? memberName(parent) : undefined;
  if (node.name === 'Date') return dateUse(node, parent, member);
  if (node.name === 'Math') return member === undefined || member === 'random' ? `Math.${member ?? '*'}` : undefined;
  return member === undefined ? node.name : `${node.name}.${member}`;
}

function dateUse(node, parent, member) {
  if (member !== undefined) return /^(?:UTC|parse|prototype)$/.test(member) ? undefined : `Date.${member}`;
  if (parent.type === 'BinaryExpression' && parent.operator === 'instanceof') return undefined;
  const made = parent.type === 'NewExpression' && parent.callee === node;
  if (made && parent.arguments.length > 0 && parent.arguments[0].type !== 'SpreadElement') return undefined;
  if (made) return 'new Date()';
  return parent.type === 'CallExpression' && parent.callee === node ? 'Date()' : 'Date';
}

const memberName = ({ property, computed }) => (computed ? (literal(property) ?? '*') : property.name);

/** Module variables that can change: `let`, `var`, static fields, collections that start empty. */
function stateOf(program) {
  return program.body.flatMap((statement) => {
    const declared = statement.declaration ?? statement;
    if (declared.type === 'VariableDeclaration' && !declared.declare) return changing(declared);
    if (declared.type === 'ClassDeclaration') return staticFields(declared);
    return [];
  });
}

function changing({ kind, declarations }) {
  return declarations
    .filter(({ id, init }) => kind !== 'const' || (startsEmpty(init) && !isReadonly(id.typeAnnotation?.typeAnnotation)))
    .map(({ id, start }) => ({ name: id.name ?? 'a pattern', start }));
}

function startsEmpty(init) {
  if (init?.type === 'NewExpression')
    return /^(?:Weak)?(?:Map|Set)$/.test(init.callee.name) && init.arguments.length === 0;
  return init?.type === 'ArrayExpression' && init.elements.length === 0;
}

const isReadonly = (type) => type?.operator === 'readonly' || (type?.typeName?.name ?? '').startsWith('Readonly');

const staticFields = ({ id, body }) =>
  body.body
    .filter((field) => field.type === 'PropertyDefinition' && field.static && !field.readonly && !field.declare)
    .map(({ key, start }) => ({ name: `${id?.name}.${key.name}`, start }));
