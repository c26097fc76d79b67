import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FileError } from '../../text-files/file-error';
import { readSuiteFile } from './read-suite';
import type { TrafficSuite } from './suite';

const ENDING = /\.(?:ya?ml|json|har)(?:\.gz)?$/;

/**
 * Reads recordings and conformance cases.
 *
 * @param places files, and folders whose files are read
 * @param words only files whose names contain one of them; all if there are none
 * @throws FileError for a file that is neither, or if there is no file.
 */
export function readSuites(places: readonly string[], words: readonly string[]): TrafficSuite[] {
  const files = places.flatMap(filesOf).filter((file) => isWanted(basename(file), words));
  if (files.length === 0) {
    const named = words.length === 0 ? '' : ` with ${words.join(' or ')} in its name`;
    throw new FileError(`There is no recording and no file with cases${named} in ${places.join(', ')}.`);
  }
  return files.map(readSuiteFile);
}

function isWanted(name: string, words: readonly string[]): boolean {
  return words.length === 0 || words.some((word) => name.includes(word));
}

function filesOf(place: string): string[] {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [place];
  return readdirSync(place)
    .filter((name) => ENDING.test(name))
    .sort()
    .map((name) => join(place, name));
}
