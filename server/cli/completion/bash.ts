import type { Words } from './words';

/** A script for bash. After what takes a name or a file, bash completes the names of files. */
export function bashScript(commands: readonly Words[]): string {
  const first = commands.map(({ name }) => name);
  return `# Completion of es-connector-mock for bash: source <(es-connector-mock completion bash)
_es_connector_mock() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=start words=
  [[ $COMP_CWORD -gt 1 && \${COMP_WORDS[1]} != -* ]] && command=\${COMP_WORDS[1]}
  case $command:$previous in
${commands.flatMap(valueCases).join('\n')}
    *)
      if [[ $current == -* ]]; then
        case $command in
${commands.map(flagsCase).join('\n')}
        esac
      elif [[ $COMP_CWORD -eq 1 ]]; then
        words="${first.join(' ')}"
      elif [[ $COMP_CWORD -eq 2 ]]; then
        case $command in
${commands.flatMap(actionsCase).join('\n')}
        esac
      fi ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _es_connector_mock es-connector-mock
`;
}

function valueCases({ name, flags }: Words): readonly string[] {
  const listed = flags
    .filter(({ values }) => values.length > 0)
    .map((flag) => `    ${names(name, flag)}) words="${flag.values.join(' ')}" ;;`);
  const free = flags.filter(({ takesValue, values }) => takesValue && values.length === 0);
  return free.length === 0 ? listed : [...listed, `    ${free.map((flag) => names(name, flag)).join('|')}) ;;`];
}

const names = (command: string, { name, letter }: Words['flags'][number]): string =>
  [name, letter].flatMap((each) => (each === undefined ? [] : `${command}:${each}`)).join('|');

const flagsCase = ({ name, flags }: Words): string =>
  `          ${name}) words="${flags.map((flag) => flag.name).join(' ')}" ;;`;

const actionsCase = ({ name, actions }: Words): readonly string[] =>
  actions.length === 0 ? [] : [`          ${name}) words="${actions.map((action) => action.name).join(' ')}" ;;`];
