// Reads the syntax tree of a TypeScript file to find what it imports and which parts of the platform it uses.
import { parseSync } from 'oxc-parser';
import { resolveNames } from './scopes.mjs';
import { stateOf } from './state.mjs';

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
  const { program, errors } = parseSync(path, text, { preserveParens: false });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const line = lineOf(text);
  const imports = [];
  walk(program, (node) => {
    for (const one of importsOf(node)) imports.push({ ...one, line: line(node.start) });
  });
  const { globals, changed } = resolveNames(program);
  return {
    imports,
    uses: globals.flatMap(({ node, parent }) => {
      const name = useOf(node, parent);
      return name === undefined ? [] : [{ name, line: line(node.start) }];
    }),
    state: distinct([...stateOf(program), ...changed]).map(({ name, start }) => ({ name, line: line(start) })),
  };
}

const distinct = (found) => [...new Map(found.map((one) => [one.start, one])).values()];

function lineOf(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1;
}

function walk(node, visit) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') visit(node);
  for (const child of Object.values(node)) walk(child, visit);
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

function useOf(node, parent) {
  const member = parent.type === 'MemberExpression' && parent.object === node ? memberName(parent) : undefined;
  if (node.name === 'require' && parent.type === 'CallExpression' && parent.callee === node) return undefined;
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
