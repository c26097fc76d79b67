import type { FlagWords, Words } from './words';

const PROGRAM = 'complete -c es-connector-mock';

/**
 * A script for fish, which shows what each word means. Flags without a command are those of start. Files are proposed only
 * where a name or a file can follow.
 */
export function fishScript(commands: readonly Words[]): string {
  const lines = commands.flatMap(({ name, summary, actions, flags }) => [
    `${PROGRAM} -f -n __es_connector_mock_first -a ${name} -d ${quoted(summary)}`,
    ...actions.map(
      (action) =>
        `${PROGRAM} -f -n ${quoted(`__es_connector_mock_action ${name}`)} -a ${action.name}${meaning(action.help)}`,
    ),
    ...flags.map((flag) => `${PROGRAM} -n ${quoted(`__es_connector_mock_command ${name}`)} ${flagOptions(flag)}`),
  ]);
  return `${PLACES}${lines.join('\n')}\n`;
}

/** Where a word is. A name may also be that of an action or a value, so that only the second word says which command it is. */
const PLACES = `# Completion of es-connector-mock for fish: es-connector-mock completion fish | source
function __es_connector_mock_first
  test (count (commandline -opc)) -eq 1
end
function __es_connector_mock_command
  set -l words (commandline -opc) start
  string match -q -- '-*' $words[2]; and set words[2] start
  test $words[2] = $argv[1]
end
function __es_connector_mock_action
  test (count (commandline -opc)) -eq 2; and __es_connector_mock_command $argv[1]
end
`;

const meaning = (help: string): string => (help === '' ? '' : ` -d ${quoted(help)}`);

function flagOptions({ name, letter, help, takesValue, values }: FlagWords): string {
  const short = letter === undefined ? '' : ` -s ${letter.slice(1)}`;
  const value = !takesValue ? '' : values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : ' -r';
  return `-l ${name.slice(2)}${short}${value} -d ${quoted(help)}`;
}

/** In single quotes, where fish knows backslashes. */
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
