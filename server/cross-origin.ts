import { ElasticsearchError } from './errors/elasticsearch-error';
import type { CorsHeaders, CrossOrigin } from './http/web-pages';
import { JavaRegex } from './painless/java-values';
import { Budget } from './runtime/budget';
import { startSettings } from './store/settings-of-the-cluster/start';

/** A longer origin is not compared with a pattern: names of hosts have 253 characters at most. */
const LONGEST_ORIGIN = 300;

/** The work of comparing an origin with a pattern, in the units of a request's budget; about 2.5 milliseconds. */
const PATTERN_LIMITS = { work: 100_000, memory: 1024 * 1024 };

/**
 * The rules of `http.cors` for pages of other origins (CorsHandler.buildConfig); undefined unless it is enabled.
 *
 * @param given the settings that the node starts with, by name
 * @throws Error for an origin that is not a valid regular expression.
 */
export function crossOriginOf(given: Readonly<Record<string, string>>): CrossOrigin | undefined {
  const setting = (name: string): string =>
    given[`http.cors.${name}`] ?? String(startSettings[`http.cors.${name}`]?.fallback);
  if (setting('enabled') !== 'true') return undefined;
  const origins = setting('allow-origin');
  const credentials = setting('allow-credentials') === 'true';
  const common: CorsHeaders = credentials ? { 'access-control-allow-credentials': 'true' } : {};
  const always = { ...common, 'access-control-expose-headers': listOf(setting('expose-headers')) };
  const preflighted = {
    ...common,
    'access-control-allow-methods': listOf(setting('allow-methods')),
    'access-control-allow-headers': listOf(setting('allow-headers')),
    'access-control-max-age': setting('max-age'),
  };
  const anyOrigin = { 'access-control-allow-origin': '*' };
  return {
    allows: allowedOrigins(origins),
    headersFor: (origin, preflight) => {
      const named = { 'access-control-allow-origin': origin, vary: 'origin' };
      return { ...(origins === '*' && !credentials ? anyOrigin : named), ...(preflight ? preflighted : always) };
    },
  };
}

const listOf = (text: string): readonly string[] => text.split(',').map((item) => item.trim());

/** All origins (`*`), those that match a pattern between slashes, or a list of them (RestUtils.corsSettingAsArray). */
function allowedOrigins(origins: string): CrossOrigin['allows'] {
  if (origins === '*') return () => true;
  if (!/^\/.*\/$/s.test(origins) || origins === '/') {
    const listed = new Set(listOf(origins));
    return (origin) => listed.has(origin);
  }
  const pattern = JavaRegex.compile(origins.slice(1, -1));
  if (!pattern) throw new Error(`Bad regex in [http.cors.allow-origin]: [${origins}]`);
  return (origin) => {
    if (origin.length > LONGEST_ORIGIN) return false;
    try {
      return pattern.matchWhole(origin, new Budget(PATTERN_LIMITS)) !== undefined;
    } catch (error) {
      if (!(error instanceof ElasticsearchError)) throw error;
      // A pattern that takes this long does not match any origin that its author had in mind.
      return false;
    }
  };
}
