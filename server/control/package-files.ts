import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file or folder of the package, whether this code runs from the sources or from the bundle. */
export function packagePath(...parts: string[]): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, ...parts);
}
