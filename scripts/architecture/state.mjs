// Finds the variables and static fields of a module that look as if they were going to change.

/**
 * @param {object} program a syntax tree without parentheses
 * @returns {{ name: string, start: number }[]} `let` and `var`, static fields that can be assigned, and collections and
 * objects that start empty, unless their type is readonly
 */
export function stateOf(program) {
  return program.body.flatMap((statement) => {
    const declared = statement.declaration ?? statement;
    if (declared.type === 'VariableDeclaration' && !declared.declare) return changing(declared);
    if (declared.type === 'ClassDeclaration') return staticFields(declared);
    return [];
  });
}

function changing({ kind, declarations }) {
  return declarations
    .filter(({ id, init }) => kind !== 'const' || canBeFilled(init, id.typeAnnotation))
    .map(({ id }) => ({ name: id.name ?? 'a pattern', start: id.start }));
}

const staticFields = ({ id, body }) =>
  body.body
    .filter((field) => /^(?:PropertyDefinition|AccessorProperty)$/.test(field.type) && field.static && !field.declare)
    .filter((field) => !field.readonly || canBeFilled(field.value, field.typeAnnotation))
    .map(({ key, start }) => ({ name: `${id?.name}.${key.name}`, start }));

const canBeFilled = (init, annotation) => startsEmpty(init) && !isReadonly(annotation?.typeAnnotation);

function startsEmpty(init) {
  switch (init?.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return startsEmpty(init.expression) && !isReadonly(init.typeAnnotation);
    case 'NewExpression':
      return COLLECTIONS.test(init.callee.name) && init.arguments.length === 0;
    case 'ArrayExpression':
      return init.elements.length === 0;
    case 'ObjectExpression':
      return init.properties.length === 0;
    case 'CallExpression':
      return init.callee.object?.name === 'Object' && init.callee.property.name === 'create';
    default:
      return false;
  }
}

const COLLECTIONS = /^(?:Weak)?(?:Map|Set)$|^Array$|^Object$/;

/** True for `readonly X[]`, `Readonly…<X>` and `as const`. */
const isReadonly = (type) => type?.operator === 'readonly' || /^Readonly|^const$/.test(type?.typeName?.name ?? '');
