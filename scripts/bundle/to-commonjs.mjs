// Rewrites a bundle from an ES module to CommonJS. esbuild can do that, too, but then each use of an import is a look-up in an
// object; here, imports are variables, as quick as if everything were in one file.
import { parseSync } from 'oxc-parser';

/**
 * @param text a bundle as esbuild writes it
 * @param sourceOf the name of an import → what to require and what it is called there: `(module, name) => { call, name }`;
 *   undefined if the import has to be dropped
 */
export function toCommonJs(text, sourceOf) {
  const { module, errors } = parseSync('bundle.js', text);
  if (errors.length > 0) throw new Error(errors[0].message);
  const imports = new Map();
  for (const { moduleRequest, entries } of module.staticImports) {
    for (const { importName, localName } of entries) {
      const { call, name } = sourceOf(moduleRequest.value, nameOf(importName));
      imports.set(call, [...(imports.get(call) ?? []), [name, localName.value]]);
    }
  }
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.map(({ exportName, localName }) => `${exportName.name}:${localName.name}`),
  );
  const body = without(text, [...module.staticImports, ...module.staticExports]);
  return `"use strict";${[...imports].map(declaration).join('')}${body}\nmodule.exports={${exported.join(',')}};\n`;
}

function nameOf({ kind, name }) {
  if (kind === 'NamespaceObject') return '*';
  return kind === 'Default' ? 'default' : name;
}

function declaration([call, names]) {
  const whole = names.filter(([name]) => name === '*').map(([, local]) => `var ${local}=${call};`);
  const pairs = names
    .filter(([name]) => name !== '*')
    .map(([name, local]) => (name === local ? name : `${name}:${local}`));
  return `${whole.join('')}${pairs.length > 0 ? `var{${pairs.join(',')}}=${call};` : ''}`;
}

/** The text without some statements. */
function without(text, statements) {
  let at = 0;
  let rest = '';
  for (const { start, end } of statements.sort((a, b) => a.start - b.start)) {
    rest += text.slice(at, start);
    at = text[end] === ';' ? end + 1 : end;
  }
  return rest + text.slice(at);
}
