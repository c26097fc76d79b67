import { type AnswerValue, isObject, RawJson } from '../json/value';

/** The maximum line length before a string is split at its next space (DumperOptions.width of SnakeYAML). */
const WIDTH = 80;
const STEP = 2;

const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ '\0': '0', '\u0007': 'a', '\b': 'b', '\t': 't', '\n': 'n', '\v': 'v', '\f': 'f', '\r': 'r', '\u001b': 'e' },
    ...{ '"': '"', '\\': '\\', '\u0085': 'N', '\u00a0': '_', '\u2028': 'L', '\u2029': 'P' },
  }),
);

/**
 * Writes YAML as SnakeYAML's Emitter does under Jackson's YAMLGenerator: a document marker, strings in double quotes
 * and split beyond 80 columns, lists not indented. Numbers given as ready-made text keep their form.
 */
export function writeYaml(value: AnswerValue): string {
  const writer = new YamlWriter();
  writer.value(value, 0, 0);
  return writer.finish();
}

class YamlWriter {
  private text = '---';
  /** Where the current line begins. */
  private lineStart = 0;

  finish(): string {
    return `${this.text}\n`;
  }

  /**
   * Writes a value after a marker, a key or a dash.
   *
   * @param indent of the enclosing node.
   * @param listIndent the column of the dashes of a list: under the key that it belongs to.
   */
  value(value: AnswerValue, indent: number, listIndent: number): void {
    if (Array.isArray(value)) this.list(value, listIndent);
    else if (isObject(value) && !(value instanceof RawJson)) this.object(value, indent, false);
    else this.scalar(value, indent);
  }

  private list(items: readonly AnswerValue[], indent: number, inLine = false): void {
    if (items.length === 0) this.text += ' []';
    items.forEach((item, position) => {
      if (position > 0 || !inLine) this.startLine(indent);
      else this.text += ' ';
      this.text += '-';
      if (Array.isArray(item)) this.list(item, indent + STEP, true);
      else if (isObject(item) && !(item instanceof RawJson)) this.object(item, indent + STEP, true);
      else this.scalar(item, indent + STEP);
    });
  }

  private object(object: { readonly [key: string]: AnswerValue }, indent: number, inLine: boolean): void {
    const keys = Object.keys(object);
    if (keys.length === 0) this.text += ' {}';
    keys.forEach((key, position) => {
      if (position > 0 || !inLine) this.startLine(indent);
      else this.text += ' ';
      this.text += `${plainKey(key)}:`;
      const value = object[key] as AnswerValue;
      this.value(value, indent + STEP, indent);
    });
  }

  private scalar(value: AnswerValue, indent: number): void {
    if (value instanceof RawJson) this.text += ` ${value.text}`;
    else if (typeof value === 'string') this.quoted(value, indent);
    else this.text += ` ${value === undefined ? null : value}`;
  }

  /** Emitter.writeDoubleQuoted. */
  private quoted(text: string, indent: number): void {
    this.text += ' "';
    let column = this.text.length - this.lineStart;
    let start = 0;
    const write = (part: string): void => {
      this.text += part;
      column += part.length;
    };
    for (let end = 0; end <= text.length; end += 1) {
      const character = text[end];
      if (character === undefined || !/[ !#-[\]-~]/.test(character)) {
        write(text.slice(start, end));
        start = end;
        if (character !== undefined) {
          write(escaped(character));
          start = end + 1;
        }
      }
      const between = end > 0 && end < text.length - 1 && (character === ' ' || start >= end);
      if (!between || column + end - start <= WIDTH) continue;
      this.text += `${text.slice(start, end)}\\`;
      this.startLine(Math.max(indent, STEP));
      start = Math.max(start, end);
      column = Math.max(indent, STEP);
      if (text[start] === ' ') write('\\');
    }
    this.text += '"';
  }

  private startLine(indent: number): void {
    this.text += '\n';
    this.lineStart = this.text.length;
    this.text += ' '.repeat(indent);
  }
}

function escaped(character: string): string {
  const short = ESCAPES.get(character);
  if (short !== undefined) return `\\${short}`;
  const code = character.charCodeAt(0);
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code === 0xfeff || code >= 0xfffe ? `\\u${code.toString(16)}` : character;
}

/** Words that YAML 1.1 reads as booleans or null. */
const WORDS = /^(?:n|y|N|Y|on|On|ON|no|No|NO|off|Off|OFF|yes|Yes|YES|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/;

/**
 * A key is in double quotes if it could be a number or one of the words (Jackson's StringQuotingChecker), unquoted if YAML
 * would read it back unchanged, otherwise in single quotes (Emitter.analyzeScalar).
 */
function plainKey(key: string): string {
  if (/^[-+~\d]/.test(key) || WORDS.test(key)) return JSON.stringify(key);
  const odd = key === '' || /^[#,[\]{}&*!|>'"%@`\s]|^[-?:](?:\s|$)|^(?:---|\.\.\.)|:(?:\s|$)|\s#|\s$/.test(key);
  if (/[^\x20-\x7e\u00a1-\ud7ff\ue000-\ufffd]/.test(key)) return JSON.stringify(key);
  return odd ? `'${key.replaceAll("'", "''")}'` : key;
}
