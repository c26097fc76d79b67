import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Above this number, the oldest files are removed. An installation has about thirty for each version of Node. */
const MOST_FILES = 300;
/** File systems allow names of 255 bytes. */
const LONGEST_NAME = 200;
const WRITABLE_BY_OTHERS = 0o022;

/**
 * The file of the user's cache folder that belongs to a name, such as the path of what is cached; undefined if there is no
 * folder that only this user can write. What is cached is code, so a folder of somebody else must not be used.
 */
export function cacheFile(name: string): string | undefined {
  return folder === undefined ? undefined : join(folder, encodeURIComponent(name).slice(-LONGEST_NAME));
}

const folder = findFolder();

function findFolder(): string | undefined {
  try {
    const found = join(baseFolder(), 'es-connector-mock');
    mkdirSync(found, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(found);
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & WRITABLE_BY_OTHERS) === 0);
    return isOurs ? found : undefined;
  } catch {
    return undefined;
  }
}

function baseFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}

/** Stores what `bytes` returns. The folder may be read-only or full, in which case nothing is stored. */
export function writeToCache(file: string | undefined, bytes: () => Buffer): void {
  if (file === undefined) return;
  try {
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, bytes(), { mode: 0o600 });
    renameSync(unfinished, file);
    removeOldest(dirname(file));
  } catch {
    // The next start does the work again.
  }
}

function removeOldest(place: string): void {
  const files = readdirSync(place);
  if (files.length <= MOST_FILES) return;
  const written = files.map((name) => ({ path: join(place, name), at: statSync(join(place, name)).mtimeMs }));
  written.sort((a, b) => b.at - a.at);
  for (const { path } of written.slice(MOST_FILES)) rmSync(path, { force: true });
}
