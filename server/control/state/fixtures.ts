import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FixtureSummary } from '../../generated/control';
import type { Store, StoreSnapshot } from '../../store/store';
import { ControlError } from '../control-error';
import { nearest } from '../nearest';
import { packagePath } from '../package-files';
import { importState } from './import';

/** The fixtures that can be loaded by name: those of the given folder, then the built-in ones. */
export function listFixtures(folder: string | undefined): FixtureSummary[] {
  const found = new Map<string, FixtureSummary>();
  for (const [name, file] of fixtureFiles(folder)) found.set(name, { name, description: descriptionOf(file) });
  return [...found.values()];
}

/**
 * Reads a fixture.
 *
 * @param name a name returned by `listFixtures`.
 * @throws ControlError 404 with the nearest name; 400 if the file is not a fixture.
 */
export function fixtureByName(name: string, folder: string | undefined, target: Store): StoreSnapshot {
  const files = fixtureFiles(folder);
  const file = files.get(name);
  if (file === undefined) throw noFixture(name, [...files.keys()]);
  return readFixture(file, target);
}

/**
 * Reads a fixture by name or by path. Only for names given by whoever starts the server.
 *
 * @throws ControlError as `fixtureByName` does.
 */
export function fixtureByNameOrPath(name: string, folder: string | undefined, target: Store): StoreSnapshot {
  const isPath = name.includes('/') || name.includes('\\') || name.endsWith('.json');
  if (!isPath) return fixtureByName(name, folder, target);
  if (!existsSync(name)) throw new ControlError(404, `There is no fixture file ${name}.`);
  return readFixture(name, target);
}

function readFixture(file: string, target: Store): StoreSnapshot {
  return importState(readFileSync(file, 'utf8'), target, file);
}

function fixtureFiles(folder: string | undefined): Map<string, string> {
  const files = new Map<string, string>();
  for (const place of [...(folder === undefined ? [] : [folder]), packagePath('fixtures')]) {
    for (const file of existsSync(place) ? readdirSync(place).sort() : []) {
      const name = basename(file, '.json');
      if (file.endsWith('.json') && !files.has(name)) files.set(name, join(place, file));
    }
  }
  return files;
}

function descriptionOf(file: string): string {
  try {
    const { description } = JSON.parse(readFileSync(file, 'utf8')) as { description?: unknown };
    return typeof description === 'string' ? description : '';
  } catch (error) {
    return `cannot be read: ${(error as Error).message}`;
  }
}

function noFixture(name: string, known: readonly string[]): ControlError {
  return new ControlError(
    404,
    `There is no fixture [${name}].${nearest(name, known)} The fixtures are ${known.join(', ')}.`,
  );
}
