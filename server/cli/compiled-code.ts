import { readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';
import { cacheFile, writeToCache } from './cache-folder';

/**
 * Loads a part of the server from code that V8 compiled on an earlier start; compiling it again takes about as long as
 * node:http needs to start. The compiled code is stored in the user's cache folder, one file per version of Node. If anything
 * is wrong with it, the part is loaded like any other module. The parts that it requires are loaded in the same way.
 *
 * @param file absolute path of the part; does nothing if it does not exist (the sources run without it).
 */
export function loadCompiled(file: string): void {
  const version = partVersion(file);
  if (version === undefined || require.cache[file]) return;
  const cache = cacheFile(`${file}.${process.version}-${process.arch}`);
  const stored = cache === undefined ? undefined : readCache(cache, version);
  // The build writes parts in ASCII, so that V8 can use the bytes as they are.
  const script = new Script(Module.wrap(readFileSync(file, 'latin1')), {
    filename: file,
    ...(stored && { cachedData: stored }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  // One more listener for each part is no leak.
  process.setMaxListeners(Math.max(process.getMaxListeners(), MOST_PARTS));
  const loaded = new Module(file);
  loaded.filename = file;
  require.cache[file] = loaded;
  const run = script.runInThisContext() as (...parts: unknown[]) => void;
  run.call(loaded.exports, loaded.exports, requireFor(file), loaded, file, dirname(file));
  loaded.loaded = true;
  // Written when the process exits, because by then the code in use has been compiled.
  if (!stored || script.cachedDataRejected)
    process.prependOnceListener('exit', () =>
      writeToCache(cache, () => Buffer.concat([version, script.createCachedData()])),
    );
}

/** What a part requires: other parts, by relative paths, and modules. */
function requireFor(file: string): NodeJS.Require {
  const usual = createRequire(file);
  const load = (id: string): unknown => {
    if (id.startsWith('.')) loadCompiled(join(dirname(file), id));
    return usual(id);
  };
  return Object.assign(load, usual);
}

const HEADER_BYTES = 8;
/** More than there are parts. */
const MOST_PARTS = 100;

/** Changes with each build; the compiled code begins with it. */
function partVersion(file: string): Buffer | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return undefined;
  const version = Buffer.alloc(HEADER_BYTES);
  version.writeDoubleLE(stats.mtimeMs * 1e6 + (stats.size % 1e6));
  return version;
}

function readCache(cache: string, version: Buffer): Buffer | undefined {
  try {
    const bytes = readFileSync(cache);
    return bytes.subarray(0, HEADER_BYTES).equals(version) ? bytes.subarray(HEADER_BYTES) : undefined;
  } catch {
    return undefined;
  }
}
