// Makes the synchronous client in Python of the one for asyncio, by leaving out what waits: the two have the same methods.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup.mjs';

const folder = 'clients/python/src/es_connector_mock';
const banner = '# Made by scripts/generate.mjs from es_connector_mock/asynchronous. Do not edit.\n';

/** Files that exist in both forms, because they wait in different ways. */
const BY_HAND = ['__init__.py', 'calls.py', 'listening.py'];

const replacements = [
  ['from .calls import', 'from ...calls import'],
  ['from .listening import listen_in_task', 'from ...listening import listen_in_thread'],
  [/^(\s*)from \.\.(?=\w)/gm, '$1from ...'],
  ['in a task of its own', 'in a thread of its own'],
  ['listen_in_task', 'listen_in_thread'],
  [/\basync (?=def|for|with)/g, ''],
  [/\bawait /g, ''],
  [/__a(?=(?:iter|next|enter|exit)__)/g, '__'],
  ['StopAsyncIteration', 'StopIteration'],
  [/\bAsync(?=[A-Z])/g, ''],
];

/** @returns the files of `generated/synchronous` by their paths in the repository */
export function writeSynchronous() {
  const names = readdirSync(join(root, folder, 'asynchronous')).filter((name) => name.endsWith('.py'));
  const written = names.filter((name) => !BY_HAND.includes(name));
  return Object.fromEntries([
    [`${folder}/generated/synchronous/__init__.py`, `${banner}"""The mock for code that blocks."""\n`],
    ...written.map((name) => {
      const source = readFileSync(join(root, folder, 'asynchronous', name), 'utf8');
      return [`${folder}/generated/synchronous/${name}`, banner + synchronous(source)];
    }),
  ]);
}

function synchronous(source) {
  return replacements.reduce((text, [from, to]) => text.replaceAll(from, to), source);
}
