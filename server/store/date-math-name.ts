import { DateFormat } from '../dates/date-format';
import { parseDateMath } from '../dates/date-math';
import { requireZone } from '../dates/require-zone';
import { UTC, type Zone } from '../dates/zone';
import { ElasticsearchError } from '../errors/elasticsearch-error';

const DEFAULT_FORMAT = 'uuuu.MM.dd';

/**
 * Resolves an index name with date math, such as `<logs-{now/d}>`, at a given time
 * (IndexNameExpressionResolver.DateMathExpressionResolver). Other names are returned unchanged.
 *
 * @throws ElasticsearchError 400 parse_exception.
 */
export function resolveDateMath(expression: string, now: number): string {
  if (!expression.startsWith('<') || !expression.endsWith('>')) return expression;
  const text = expression.slice(1, -1);
  let name = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '\\' && at + 1 < text.length) {
      name += text[++at];
    } else if (character === '{') {
      const end = placeholderEnd(text, at);
      name += evaluate(text.slice(at + 1, end), now);
      at = end;
    } else if (character === '}') {
      throw invalid(
        `${text}>`,
        `invalid character at position [${at + 1}]. \`{\` and \`}\` are reserved characters and should be escaped when used as part of the index name using \`\\\` (e.g. \`\\{text\\}\`)`,
      );
    } else {
      name += character;
    }
  }
  if (name === '') throw new ElasticsearchError('parse_exception', 'nothing captured');
  return name;
}

function placeholderEnd(text: string, start: number): number {
  let inFormat = false;
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '{') {
      if (inFormat) throw invalid(`${text}>`, `invalid character in placeholder at position [${at + 1}]`);
      inFormat = true;
    } else if (character === '}') {
      if (!inFormat) return at;
      inFormat = false;
    }
  }
  throw invalid(`${text}>`, 'date math placeholder is open ended');
}

function evaluate(placeholder: string, now: number): string {
  const brace = placeholder.indexOf('{');
  if (brace < 0) return calculate(placeholder, DEFAULT_FORMAT, UTC, now);
  if (!placeholder.endsWith('}')) throw invalid(placeholder, 'missing closing `}` for date math format');
  const [pattern = '', zone] = placeholder.slice(brace + 1, -1).split('|', 2);
  if (pattern === '' && zone === undefined) throw invalid(placeholder, 'missing date format');
  return calculate(placeholder.slice(0, brace), pattern, zone === undefined ? UTC : requireZone(zone), now);
}

/** An expression such as `now-1d/d` or `2022-12-31||/M`, whose date is in the format in which the result is shown. */
function calculate(expression: string, pattern: string, zone: Zone, now: number): string {
  const format = new DateFormat(pattern);
  return format.print(parseDateMath(expression, { format, now, zone }), zone);
}

function invalid(text: string, problem: string): ElasticsearchError {
  return new ElasticsearchError('parse_exception', `invalid dynamic name expression [${text}]. ${problem}`);
}
