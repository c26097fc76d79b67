// docs/configuration.md: its tables of the keys of the file, from the schema, and of the flags, from the command.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { root } from './setup.mjs';

/** Schemas that have a page. */
const PAGES = {
  'fixture.schema.json': '[a state](fixtures.md)',
  'control/fault-rule.schema.json': '[FaultRule](control-api.md#faultrule)',
  'control/stand-in.schema.json': '[StandInSettings](control-api.md#standinsettings)',
  '#/$defs/sandbox': 'object',
};

/** @returns the page with its tables as they are in the sources */
export async function configuration() {
  const { serverFlags } = await tsImport('../server/cli/server-flags.ts', import.meta.url);
  const { variableOf } = await tsImport('../server/cli/flags.ts', import.meta.url);
  const text = readFileSync(join(root, 'docs', 'configuration.md'), 'utf8');
  const withKeys = replaced(text, 'keys', 'schemas/config.schema.json', keys());
  return replaced(withKeys, 'flags', 'server/cli/server-flags.ts', flags(serverFlags, variableOf));
}

function replaced(text, name, source, table) {
  const [start, end] = [`<!-- ${name}: written from ${source} by npm run document -->\n`, `<!-- end of ${name} -->`];
  const [before, after] = [text.indexOf(start) + start.length, text.indexOf(end)];
  if (before < start.length || after < before) throw new Error(`docs/configuration.md has no place for its ${name}`);
  return text.slice(0, before) + table + text.slice(after);
}

function keys() {
  const { properties, $defs } = JSON.parse(readFileSync(join(root, 'schemas', 'config.schema.json'), 'utf8'));
  const rows = Object.entries(properties).flatMap(([name, property]) => [
    [`\`${name}\``, typeOf(property), property.description],
    ...Object.entries(property.properties ?? {}).map(([inner, each]) => [
      `\`${name}.${inner}\``,
      typeOf(each),
      each.description,
    ]),
  ]);
  const { description, properties: own } = $defs.sandbox;
  const words = Object.keys(own).map((name) => `\`${name}\``);
  rows.push(['`sandboxes.NAME`', 'object', `${description} Keys as above: ${words.join(', ')}.`]);
  return tableOf(['key', 'type', 'meaning'], rows);
}

function typeOf({ $ref, anyOf, enum: words, type, items, additionalProperties: values }) {
  if ($ref !== undefined) return PAGES[$ref] ?? unknown($ref);
  if (anyOf) return anyOf.map(typeOf).join(' or ');
  if (words) return words.map((word) => `\`${word}\``).join(', ');
  const names = [type].flat().map((each) => {
    if (each === 'array') return `list of ${typeOf(items)}`;
    return each === 'object' && typeof values === 'object' ? `object of ${typeOf(values)}` : each;
  });
  return names.join(' or ');
}

function unknown(reference) {
  throw new Error(`Which page describes ${reference}? scripts/document-configuration.mjs does not know`);
}

function flags(all, variableOf) {
  const rows = Object.entries(all).map(([name, { value, help }]) => {
    const words = [value].flat().map((word) => (Array.isArray(value) ? `\`${word}\`` : word));
    return [`\`--${name}\``, `\`${variableOf(name)}\``, value === 'none' ? 'switch' : words.join(', '), help];
  });
  return tableOf(['flag', 'variable', 'value', 'meaning'], rows);
}

function tableOf(titles, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('*', '\\*')).join(' | ')} |`;
  return `${[line(titles), `|${' --- |'.repeat(titles.length)}`, ...rows.map(line)].join('\n')}\n`;
}
