// Writes the Java classes of what tests write and read: each is a view of JSON.

const PACKAGE = 'io.github.esconnectormock';
const FOLDER = 'clients/java/src/main/java/io/github/esconnectormock';
/** What Java reserves. */
const RESERVED = { for: 'duringTime', do: 'request' };
const TYPES = { string: 'String', integer: 'int', number: 'double', boolean: 'boolean', any: 'Object' };

/** @returns {Record<string, string>} the classes by their paths */
export function javaTypes(types) {
  const written = new Set(types.filter((type) => type.written).map(({ name }) => name));
  return Object.fromEntries(types.map((type) => [`${FOLDER}/${type.name}.java`, javaType(type, written)]));
}

function javaType({ name, description, written, fields }, allWritten) {
  const members = fields.flatMap((field) => (written ? setters(name, field) : [getter(field, allWritten)]));
  const kinds = fields.map(({ kind }) => JSON.stringify(kind)).join();
  const imports = [
    written && kinds.includes('"duration"') && 'java.time.Duration',
    written && kinds.includes('"time"') && 'java.time.Instant',
    kinds.includes('"list"') && !written && 'java.util.List',
    (kinds.includes('"map"') || !written) && 'java.util.Map',
  ].filter(Boolean);
  return `// Made by scripts/generate.mjs from schemas/control. Do not edit.
package ${PACKAGE};
${imports.length > 0 ? '\n' : ''}${imports.map((one) => `import ${one};\n`).join('')}
/** ${javadoc(description)} */
public final class ${name} extends JsonObject {
${written ? '' : `  ${name}(Map<String, Object> fields) {\n    super(fields);\n  }\n\n`}${members.join('\n')}}
`;
}

/** The ways to set a field. Each returns the object, so that calls can be chained. */
function setters(name, { json, description, kind }) {
  const set = (parameter, value) =>
    `  /** ${javadoc(description)} */\n  public ${name} ${javaName(json)}(${parameter}) {\n    set("${json}", ${value});\n    return this;\n  }\n`;
  switch (kind.is) {
    case 'strings':
      return [set('String... values', 'oneOrAll(values)')];
    case 'statuses':
      return [set('Object... values', 'oneOrAll(values)')];
    case 'duration':
      return [set('String value', 'value'), set('Duration value', 'milliseconds(value)')];
    case 'time':
      return [set('String value', 'value'), set('Instant value', 'value.toString()')];
    case 'list':
      return [set(`${boxed(kind.of)}... values`, 'values')];
    case 'map':
      return [set(`Map<String, ?> value`, 'value')];
    case 'type':
      return [set(`${kind.name} value`, 'value')];
    default:
      return [set(`${TYPES[kind.is]} value`, 'value')];
  }
}

function getter({ json, description, required, kind }, allWritten) {
  const isWritten = [kind, kind.of].some((part) => part?.is === 'type' && allWritten.has(part.name));
  // A rule that is read shows what was written as it is.
  const [type, value] = read(json, required, isWritten ? { is: 'any' } : kind);
  return `  /** ${javadoc(description)}${required || ['boolean', 'list', 'map'].includes(kind.is) ? '' : ' Null if it is left out.'} */\n  public ${type} ${javaName(json)}() {\n    return ${value};\n  }\n`;
}

function read(json, required, kind) {
  const key = `"${json}"`;
  switch (kind.is) {
    case 'string':
      return ['String', `readText(${key})`];
    case 'integer':
      return required ? ['int', `readInteger(${key})`] : ['Integer', `readInteger(${key})`];
    case 'number':
      return required ? ['double', `readNumber(${key})`] : ['Double', `readNumber(${key})`];
    case 'boolean':
      return ['boolean', `readBoolean(${key})`];
    case 'list':
      if (kind.of.is === 'type') return [`List<${kind.of.name}>`, `readList(${key}, ${kind.of.name}::new)`];
      return [`List<${boxed(kind.of)}>`, `readList(${key})`];
    case 'map':
      if (kind.of.is === 'type') return [`Map<String, ${kind.of.name}>`, `readMap(${key}, ${kind.of.name}::new)`];
      return [`Map<String, ${boxed(kind.of)}>`, `readMap(${key})`];
    case 'type':
      return [kind.name, `readObject(${key}, ${kind.name}::new)`];
    default:
      return ['Object', `readValue(${key})`];
  }
}

function boxed(kind) {
  if (kind.is === 'type') return kind.name;
  return { string: 'String', integer: 'Integer', number: 'Double', boolean: 'Boolean' }[kind.is] ?? 'Object';
}

function javaName(json) {
  if (Object.hasOwn(RESERVED, json)) return RESERVED[json];
  return json.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
}

function javadoc(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll('*/', '*&#47;')
    .replace(/\{@/g, '{&#64;');
}
