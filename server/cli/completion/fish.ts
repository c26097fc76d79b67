import type { FlagWords, Words } from './words';

const PROGRAM = 'complete -c es-connector-mock';

/** A script for fish, which shows what each word means. Flags without a command are those of start. */
export function fishScript(commands: readonly Words[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const none = quoted(`not __fish_seen_subcommand_from ${names}`);
  const lines = commands.flatMap(({ name, summary, actions, flags }) => {
    const after = quoted(`__fish_seen_subcommand_from ${name}`);
    return [
      `${PROGRAM} -f -n ${none} -a ${name} -d ${quoted(summary)}`,
      ...(actions.length === 0 ? [] : [`${PROGRAM} -n ${after} -a ${quoted(actions.join(' '))}`]),
      ...flags.map((flag) => `${PROGRAM} -n ${after} ${flagOptions(flag)}`),
      ...(name === 'start' ? flags.map((flag) => `${PROGRAM} -n ${none} ${flagOptions(flag)}`) : []),
    ];
  });
  return ['# Completion of es-connector-mock for fish: es-connector-mock completion fish | source', ...lines, ''].join(
    '\n',
  );
}

function flagOptions({ name, letter, help, takesValue, values }: FlagWords): string {
  const short = letter === undefined ? '' : ` -s ${letter.slice(1)}`;
  const value = !takesValue ? '' : values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : ' -r';
  return `-l ${name.slice(2)}${short}${value} -d ${quoted(help)}`;
}

/** In single quotes, where fish knows backslashes. */
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
