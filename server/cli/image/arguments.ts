import { UsageError } from '../flags';

/** Arguments of Elasticsearch's own command, and what remains of them. */
export interface SplitArguments {
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly rest: readonly string[];
}

/**
 * Takes the settings out of arguments: `-Ediscovery.type=single-node`, or with the setting as an argument of its own
 * (EnvironmentAwareCommand).
 *
 * @throws UsageError for a setting without a value.
 */
export function splitSettings(args: readonly string[]): SplitArguments {
  const settings: [string, string][] = [];
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] as string;
    if (!argument.startsWith('-E')) rest.push(argument);
    else settings.push(settingOf(argument.length > 2 ? argument.slice(2) : (args[++at] ?? '')));
  }
  return { settings, rest };
}

function settingOf(text: string): [string, string] {
  const [, name, value] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return [name, value];
  throw new UsageError(`-E needs a setting with its value, such as -Ediscovery.type=single-node, not [${text}].`);
}
