/** Settings of Elasticsearch by name, as texts. */
export type ImageSettings = ReadonlyMap<string, string>;

/** At least two words in lower case with dots between them: `cluster.name`. */
const DOTTED = /^[-a-z0-9_]+(?:\.[-a-z0-9_]+)+$/;
const UPPER_CASE = /^ES_SETTING(?:_{1,2}[A-Z]+)+$/;

/**
 * The settings that the official image would find in its environment, `ES_SETTING_` before names in lower case. Empty
 * values count as absent (distribution/src/bin/elasticsearch-env).
 */
export function settingsIn(environment: NodeJS.ProcessEnv): ImageSettings {
  const given = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return new Map([
    ...given.filter(([variable]) => DOTTED.test(variable)),
    ...given.filter(([variable]) => UPPER_CASE.test(variable)).map(([name, value]) => [nameOf(name), value] as const),
  ]);
}

/** `ES_SETTING_XPACK_SECURITY_FIPS__MODE_ENABLED` is xpack.security.fips_mode.enabled. */
function nameOf(variable: string): string {
  return variable
    .replace(/^ES_SETTING_/, '')
    .replaceAll('_', '.')
    .replaceAll('..', '_')
    .toLowerCase();
}
