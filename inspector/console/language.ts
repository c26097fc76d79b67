import { StreamLanguage, type StringStream } from '@codemirror/language';
import { codeColours } from '../parts/code-colours';

interface State {
  /** True inside of a string in triple quotes, which may span lines. */
  quoted: boolean;
}

/** How the text of the console is coloured: method, path, comments, and JSON. */
const language = StreamLanguage.define<State>({
  name: 'console',
  startState: () => ({ quoted: false }),
  token: (stream, state) => (state.quoted ? endQuote(stream, state) : next(stream, state)),
  languageData: { commentTokens: { line: '#' }, closeBrackets: { brackets: ['{', '[', '"'] } },
});

function endQuote(stream: StringStream, state: State): string {
  if (stream.skipTo('"""')) {
    stream.match('"""');
    state.quoted = false;
  } else stream.skipToEnd();
  return 'string';
}

function next(stream: StringStream, state: State): string | null {
  if (stream.eatSpace()) return null;
  if (stream.sol() || stream.column() === stream.indentation()) {
    if (stream.match(/^(?:#|\/\/).*/)) return 'comment';
    if (stream.match(/^(?:GET|POST|PUT|DELETE|HEAD|PATCH|OPTIONS)(?=\s)/i)) return 'keyword';
  }
  if (stream.match('"""')) {
    state.quoted = true;
    return 'string';
  }
  if (stream.match(/^"(?:[^"\\]|\\.)*"(?=\s*:)/)) return 'propertyName';
  if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return 'string';
  if (stream.match(/^(?:-?\d[\d.eE+-]*|true|false|null)\b/)) return 'number';
  stream.next();
  return null;
}

export const consoleLanguage = [language, codeColours];
