import type { GivenConfig } from '../../config/read-config';
import { configFlag, findConfig, withConfig } from '../config';
import { type Arguments, type Flags, type FlagValues, readFlags, UsageError, unknownVariables } from '../flags';
import { serverFlags } from '../server-flags';
import { splitSettings } from './arguments';
import { imageValues } from './image-values';
import { withPassword } from './password';
import { isElasticsearch } from './program';

const AS_IMAGE = 'as-elasticsearch-image';

export const startFlags = {
  ...serverFlags,
  ...configFlag,
  [AS_IMAGE]: {
    value: 'none',
    help: "Take the settings of Elasticsearch's official image, as the container does: cluster.name, ELASTIC_PASSWORD, -Ename=value.",
  },
  watch: {
    value: 'none',
    help: 'Load the fixtures again when their files change. This resets the server.',
  },
  'until-stdin-ends': {
    value: 'none',
    help: 'Stop when standard input ends, so that the server does not outlive the program that started it.',
  },
} as const satisfies Flags;

/** How a server is to be started. */
export interface StartCall {
  readonly values: FlagValues<typeof startFlags>;
  readonly asImage: boolean;
  readonly config: GivenConfig | undefined;
  readonly origins: Arguments<Flags>['origins'];
  /** Lines for people, about variables and settings without effect. */
  readonly notices: readonly string[];
}

/**
 * Reads the flags of `start`. Those on the command line take precedence over our own variables, these over the configuration
 * file, and that over settings of Elasticsearch.
 *
 * @param folder the working folder, if it is that of another process.
 * @throws UsageError
 */
export async function readStartCall(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  folder?: string,
): Promise<StartCall> {
  const given = isElasticsearch(args[0] ?? '') ? args.slice(1) : args;
  const asImage = given.includes(`--${AS_IMAGE}`) || readFlags(imageFlag, [], environment).values[AS_IMAGE] === true;
  const { settings, rest } = asImage ? splitSettings(given) : { settings: [], rest: given };
  const flags = readFlags(startFlags, rest, environment);
  if (flags.rest.length > 0) throw new UsageError(`start takes no arguments, but got: ${flags.rest.join(' ')}`);
  const { origins } = flags;
  const config = await findConfig(flags.values.config, folder);
  const own = withConfig(flags.values, config);
  const notices = unknownVariables(startFlags, environment);
  if (!asImage) return { values: withPassword(own, environment), asImage, config, origins, notices };
  const { values, unknown, open } = imageValues(environment, settings);
  if (unknown.length > 0) notices.push(`Settings without effect here: ${unknown.join(', ')}.`);
  const { auth, tls } = own;
  if (open && auth === undefined && tls === undefined) notices.push(OPEN);
  return { values: withPassword({ ...values, ...own }, environment), asImage, config, origins, notices };
}

const imageFlag = { [AS_IMAGE]: startFlags[AS_IMAGE] } as const;

const OPEN =
  'Credentials are not checked and TLS is off, because nothing was said about them. For both, as in Elasticsearch, set ' +
  'ELASTIC_PASSWORD; for checked credentials alone, set xpack.security.enabled=true as well.';
