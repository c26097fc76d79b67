import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import type { FixtureState, FixtureSummary } from '../../generated/control';
import type { Store, StoreSnapshot } from '../../store/store';
import { nearestHint } from '../../validation/nearest';
import { ControlError } from '../control-error';
import { packagePath } from '../package-files';
import { importState } from './import';

/** The fixtures that can be loaded by name: those of the given folder, then the built-in ones. */
export function listFixtures(folder: string | undefined): FixtureSummary[] {
  const found = new Map<string, FixtureSummary>();
  for (const [name, file] of fixtureFiles(folder)) found.set(name, { name, description: descriptionOf(folder, file) });
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
  return importState(textWithin(folder, file), target, file);
}

/**
 * Reads a fixture by name or by path. Only for names given when the server is started.
 *
 * @throws ControlError as `fixtureByName` does.
 */
function fixtureByNameOrPath(name: string, folder: string | undefined, target: Store): StoreSnapshot {
  const isPath = name.includes('/') || name.includes('\\') || name.endsWith('.json');
  if (!isPath) return fixtureByName(name, folder, target);
  if (!existsSync(name)) throw new ControlError(404, `There is no fixture file ${name}.`);
  return importState(readFixtureFile(name), target, name);
}

/**
 * A state given by code that uses the library: the name of a fixture, the path of a fixture file, or the state itself.
 *
 * @throws ControlError as `fixtureByName` does.
 */
export function givenFixture(fixture: string | FixtureState, folder: string | undefined, target: Store): StoreSnapshot {
  if (typeof fixture === 'string') return fixtureByNameOrPath(fixture, folder, target);
  return importState(JSON.stringify(fixture), target, 'The state');
}

/** @throws ControlError 400 if what is given as the folder of fixtures is something else. */
export function checkFolder(folder: string | undefined): void {
  if (folder === undefined || !existsSync(folder) || statSync(folder).isDirectory()) return;
  throw new ControlError(
    400,
    `The folder of fixtures [${folder}] is not a folder. A single fixture is loaded by --fixture.`,
  );
}

/**
 * The text of a file of the folder. Anyone who can call the control API can load fixtures by name, so that a link in
 * the folder must not let them read other files.
 *
 * @throws ControlError 400 if it cannot be read, or lies elsewhere.
 */
function textWithin(folder: string | undefined, file: string): string {
  if (folder === undefined || !file.startsWith(resolve(folder) + sep)) return readFixtureFile(file);
  const [real, home] = [attempt(file, () => realpathSync(file)), realpathSync(folder)];
  if (real.startsWith(home.endsWith(sep) ? home : home + sep)) return readFixtureFile(real);
  throw new ControlError(400, `The fixture [${file}] is a link to a file outside of its folder.`);
}

function readFixtureFile(file: string): string {
  return attempt(file, () => {
    if (!statSync(file).isFile()) throw new Error('not a file');
    return readFileSync(file, 'utf8');
  });
}

function attempt(file: string, read: () => string): string {
  try {
    return read();
  } catch (error) {
    throw new ControlError(400, `The fixture [${file}] cannot be read: ${(error as Error).message}`);
  }
}

function fixtureFiles(folder: string | undefined): Map<string, string> {
  checkFolder(folder);
  const files = new Map<string, string>();
  for (const place of [...(folder === undefined ? [] : [resolve(folder)]), packagePath('fixtures')]) {
    for (const file of existsSync(place) ? readdirSync(place).sort() : []) {
      const name = basename(file, '.json');
      if (file.endsWith('.json') && !files.has(name)) files.set(name, join(place, file));
    }
  }
  return files;
}

function descriptionOf(folder: string | undefined, file: string): string {
  try {
    const { description } = JSON.parse(textWithin(folder, file)) as { description?: unknown };
    return typeof description === 'string' ? description : '';
  } catch (error) {
    return (error as Error).message;
  }
}

function noFixture(name: string, known: readonly string[]): ControlError {
  return new ControlError(
    404,
    `There is no fixture [${name}].${nearestHint(name, known)} The fixtures are ${known.join(', ')}.`,
  );
}
