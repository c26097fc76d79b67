import { readFileSync, statSync } from 'node:fs';
import { withoutTrailing } from '../../json/text-parts';
import { type FlagValues, UsageError } from '../flags';
import type { serverFlags } from '../server-flags';

/**
 * The password of the user elastic in ELASTIC_PASSWORD, or in the file that ELASTIC_PASSWORD_FILE names; undefined if there
 * is none. The checks are those of the official image (distribution/src/bin/elasticsearch-env-from-file).
 *
 * @throws UsageError if both are set, or if the file cannot be used.
 */
export function passwordIn({ ELASTIC_PASSWORD, ELASTIC_PASSWORD_FILE }: NodeJS.ProcessEnv): string | undefined {
  if (!ELASTIC_PASSWORD_FILE) return ELASTIC_PASSWORD || undefined;
  if (ELASTIC_PASSWORD !== undefined)
    throw new UsageError('Both ELASTIC_PASSWORD_FILE and ELASTIC_PASSWORD are set. These are mutually exclusive.');
  return readPassword(ELASTIC_PASSWORD_FILE);
}

/**
 * Where credentials are checked, the password may be in the variables of Elasticsearch's official image.
 *
 * @throws UsageError if these cannot be used.
 */
export function withPassword<V extends FlagValues<typeof serverFlags>>(values: V, environment: NodeJS.ProcessEnv): V {
  if (values.auth !== 'on' || values.password !== undefined) return values;
  return { ...values, password: passwordIn(environment) };
}

function readPassword(file: string): string {
  try {
    // Windows has no such permissions.
    const permissions = process.platform === 'win32' ? '600' : (statSync(file).mode & 0o7777).toString(8);
    if (permissions !== '400' && permissions !== '600') {
      throw new UsageError(
        `File ${file} from ELASTIC_PASSWORD_FILE must have file permissions 400 or 600, but actually has: ${permissions}`,
      );
    }
    return withoutTrailing(readFileSync(file, 'utf8'), '\n');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const reason = missing ? 'does not exist' : `cannot be read: ${(error as Error).message}`;
    throw new UsageError(`File ${file} from ELASTIC_PASSWORD_FILE ${reason}`);
  }
}
