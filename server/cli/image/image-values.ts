import { effects, hasNoEffect, obeyedSettings, type ServerValues } from './effects';
import { type ImageSettings, settingsIn } from './environment';
import { passwordIn } from './password';
import { impliedSecurity, securitySettings } from './security';

/** What the environment of a container asks for, in terms of our own flags. */
export interface ImageValues {
  readonly values: ServerValues;
  /** Names of settings that have an effect in Elasticsearch and none here. */
  readonly unknown: readonly string[];
  /** True if nothing was said about security, so that the server is open. */
  readonly open: boolean;
}

/** Where the official image has its configuration. */
const DEFAULT_CONFIGURATION = '/usr/share/elasticsearch/config';

/**
 * Reads the settings that people give to Elasticsearch's official image.
 *
 * @param given settings from the command line, which take precedence over those of the environment.
 * @throws UsageError for what keeps a cluster from starting.
 */
export function imageValues(environment: NodeJS.ProcessEnv, given: Iterable<readonly [string, string]>): ImageValues {
  const settings: ImageSettings = new Map([...settingsIn(environment), ...given]);
  const { ES_PATH_CONF: configuration = DEFAULT_CONFIGURATION } = environment;
  const { values, unsaid } = impliedSecurity(settings, passwordIn(environment) !== undefined, configuration);
  const others = Object.entries(effects).flatMap(([name, effect]) => {
    const value = settings.get(name);
    return value === undefined ? [] : [effect(value, name)];
  });
  const setting = obeyedSettings.flatMap((name) => (settings.has(name) ? [`${name}=${settings.get(name)}`] : []));
  return {
    // A container that listens on its loopback interface cannot be reached.
    values: Object.assign({ host: '0.0.0.0', ...(setting.length > 0 && { setting }) }, ...others, values),
    unknown: unknownIn(settings),
    open: unsaid,
  };
}

function unknownIn(settings: ImageSettings): string[] {
  return [...settings.keys()]
    .filter((name) => !Object.hasOwn(effects, name) && !obeyedSettings.includes(name))
    .filter((name) => !securitySettings.includes(name) && !hasNoEffect(name))
    .sort();
}
