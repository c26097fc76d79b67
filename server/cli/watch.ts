import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { OpenServer } from '../open';
import { timer } from '../runtime/wait';
import { UsageError } from './flags';

/** Editors write a file in several steps. */
const SETTLED = 100;

/**
 * Loads the fixtures of a server again whenever one of their files changes, and resets the server to them. While a file is
 * wrong, the server keeps its state, and what is wrong is said on standard error.
 *
 * @throws UsageError if the server has no fixture that is a file.
 */
export function watchFixtures({ sandboxes }: OpenServer): void {
  const files = sandboxes.fixtureFiles();
  if (files.length === 0) {
    throw new UsageError('--watch needs a fixture that is a file, or one of --fixtures; the others never change.');
  }
  let cancel = (): void => {};
  const changed = (): void => {
    cancel();
    cancel = timer(SETTLED, () => reload(sandboxes));
  };
  for (const folder of new Set(files.map((file) => dirname(file)))) {
    const names = files.filter((file) => dirname(file) === folder).map((file) => basename(file));
    // The folder, because many programs replace a file by another one.
    const watcher = watch(folder, { persistent: false }, (_event, name) => {
      if (name === null || names.includes(name)) changed();
    });
    watcher.on('error', (error) => say(`${folder} is no longer watched: ${error.message}`));
  }
}

function reload(sandboxes: OpenServer['sandboxes']): void {
  try {
    const files = sandboxes.reload();
    say(`Loaded ${files.join(', ')} again. The server was reset.`);
  } catch (error) {
    say(`${(error as Error).message}\nThe server goes on with what was loaded before.`);
  }
}

function say(text: string): void {
  process.stderr.write(`es-connector-mock: ${text}\n`);
}
