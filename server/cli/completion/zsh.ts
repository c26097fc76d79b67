import type { FlagWords, Words } from './words';

/** A script for zsh, which shows what each word means. */
export function zshScript(commands: readonly Words[]): string {
  const start = commands.find(({ name }) => name === 'start');
  return `#compdef es-connector-mock
# Completion of es-connector-mock for zsh: source <(es-connector-mock completion zsh)
_es_connector_mock() {
  local -a commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    return
  fi
  local command=start
  if [[ $words[2] != -* ]]; then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  fi
  case $command in
${commands.map(commandCase).join('\n')}
${start ? `    *) _files ;;` : ''}
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _es_connector_mock "$@"; else compdef _es_connector_mock es-connector-mock; fi
`;
}

function commandCase({ name, actions, flags }: Words): string {
  const first = actions.length === 0 ? [] : [quoted(`1:action:(${actions.map((action) => action.name).join(' ')})`)];
  const specs = [...flags.flatMap(flagSpecs), ...first, quoted('*:file:_files')];
  return `    ${name})\n      _arguments -s \\\n        ${specs.join(' \\\n        ')} ;;`;
}

function flagSpecs({ name, letter, help, takesValue, values }: FlagWords): readonly string[] {
  const value = !takesValue ? '' : values.length > 0 ? `:value:(${values.join(' ')})` : ':value:_files';
  const meaning = `[${help.replace(/[[\]\\:]/g, '\\$&')}]`;
  return [name, letter].flatMap((each) => (each === undefined ? [] : quoted(`${each}${meaning}${value}`)));
}

/** In single quotes. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
