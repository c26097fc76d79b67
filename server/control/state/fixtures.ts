import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { FixtureState, FixtureSummary } from '../../generated/control';
import type { Position } from '../../json-text/source';
import type { Store, StoreSnapshot } from '../../store/store';
import { excerptOf } from '../../text-files/excerpt';
import { FileError } from '../../text-files/file-error';
import { FILE_NAME, givenFile, isYaml } from '../../text-files/given-file';
import { nearestHint } from '../../validation/nearest';
import { ControlError } from '../control-error';
import { packagePath } from '../package-files';
import { withoutSecretForms } from '../redaction/forms';
import type { Problem } from '../schema/problems';
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
  return importFile(file, textWithin(folder, file), target);
}

/**
 * Reads a fixture by name or by path. Only for names given when the server is started.
 *
 * @throws ControlError as `fixtureByName` does.
 */
function fixtureByNameOrPath(name: string, folder: string | undefined, target: Store): StoreSnapshot {
  if (!isPath(name)) return fixtureByName(name, folder, target);
  if (!existsSync(name)) throw new ControlError(404, `There is no fixture file ${name}.`);
  return importFile(name, readFixtureFile(name), target);
}

/**
 * Reads a state from a file in JSON, with or without comments, or in YAML. Most are plain JSON, and valid, so all else is looked
 * for only if they are not.
 */
function importFile(name: string, text: string, target: Store): StoreSnapshot {
  if (!isYaml(name)) {
    try {
      return importState(text, target, name);
    } catch (error) {
      if (!(error instanceof ControlError)) throw error;
    }
  }
  const excerpt = (position: Position): string => excerptOf(text, position, withoutSecretForms);
  try {
    const file = givenFile(name, text);
    return withPlaces(
      () => importState(file.json, target, name),
      (problem) => {
        const position = file.positionOf(problem.path);
        return position ? { ...problem, ...position, excerpt: excerpt(position) } : problem;
      },
    );
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { reason, position } = error;
    const problem = { path: '$', reason, ...position, ...(position && { excerpt: excerpt(position) }) };
    throw new ControlError(
      400,
      `${name} cannot be loaded, because it is not valid ${isYaml(name) ? 'YAML' : 'JSON'}:`,
      [problem],
    );
  }
}

function withPlaces<T>(read: () => T, place: (problem: Problem) => Problem): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ControlError) || error.problems.length === 0) throw error;
    const [message = ''] = error.message.split('\n', 1);
    throw new ControlError(error.status, message, error.problems.map(place));
  }
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

/**
 * The file that a fixture is read from, whose content may change; undefined for a state, and for a built-in fixture.
 *
 * @throws ControlError 404 as `fixtureByName` does.
 */
export function fileOfFixture(fixture: string | FixtureState, folder: string | undefined): string | undefined {
  if (typeof fixture !== 'string') return undefined;
  if (isPath(fixture)) return resolve(fixture);
  const file = fixtureFiles(folder).get(fixture);
  return file === undefined || dirname(file) === packagePath('fixtures') ? undefined : file;
}

function isPath(name: string): boolean {
  return name.includes('/') || name.includes('\\') || FILE_NAME.test(name);
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
    for (const file of existsSync(place)
      ? readdirSync(place)
          .filter((each) => FILE_NAME.test(each))
          .sort()
      : []) {
      const name = basename(file, extname(file));
      const known = files.get(name);
      if (known === undefined) files.set(name, join(place, file));
      else if (dirname(known) === place)
        throw new ControlError(400, `${known} and ${file} are the same fixture [${name}]. Rename one.`);
    }
  }
  return files;
}

function descriptionOf(folder: string | undefined, file: string): string {
  try {
    const { description } = JSON.parse(givenFile(file, textWithin(folder, file)).json) as { description?: unknown };
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
