import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { constants, Script } from 'node:vm';

/**
 * Loads the library's bundle from code that V8 compiled on an earlier start; compiling it again takes about as long as
 * node:http needs to start. The compiled code is stored next to the bundle, one file per version of Node. If anything
 * is wrong with it, the bundle is loaded like any other module.
 *
 * @param file absolute path of the bundle; does nothing if it does not exist (the sources run without it).
 */
export function loadCompiled(file: string): void {
  const version = bundleVersion(file);
  if (version === undefined) return;
  const cache = `${file}.${process.version}-${process.arch}.cache`;
  const stored = readCache(cache, version);
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    ...(stored && { cachedData: stored }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const loaded = new Module(file);
  loaded.filename = file;
  const run = script.runInThisContext() as (...parts: unknown[]) => void;
  run.call(loaded.exports, loaded.exports, createRequire(file), loaded, file, dirname(file));
  loaded.loaded = true;
  require.cache[file] = loaded;
  if (!stored || script.cachedDataRejected) process.once('exit', () => writeCache(cache, version, script));
}

const HEADER_BYTES = 8;

/** Changes with each build; the compiled code begins with it. */
function bundleVersion(file: string): Buffer | undefined {
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

/**
 * Runs when the process exits, because by then the code in use has been compiled. The package may be in a read-only
 * folder.
 */
function writeCache(cache: string, version: Buffer, script: Script): void {
  try {
    const unfinished = `${cache}.${process.pid}`;
    writeFileSync(unfinished, Buffer.concat([version, script.createCachedData()]));
    renameSync(unfinished, cache);
  } catch {
    // The next start compiles again.
  }
}
