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
        text,
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
      if (inFormat) throw invalid(text, `invalid character in placeholder at position [${at + 1}]`);
      inFormat = true;
    } else if (character === '}') {
      if (!inFormat) return at;
      inFormat = false;
    }
  }
  throw invalid(text, 'date math placeholder is open ended');
}

function evaluate(placeholder: string, now: number): string {
  const brace = placeholder.indexOf('{');
  if (brace < 0) return format(DEFAULT_FORMAT, calculate(placeholder, now, 0));
  if (!placeholder.endsWith('}')) throw invalid(placeholder, 'missing closing `}` for date math format');
  const [pattern = '', zone] = placeholder.slice(brace + 1, -1).split('|', 2);
  if (pattern === '' && zone === undefined) throw invalid(placeholder, 'missing date format');
  const offset = zone === undefined ? 0 : zoneOffset(zone);
  return format(pattern, calculate(placeholder.slice(0, brace), now, offset));
}

function zoneOffset(zone: string): number {
  if (zone === 'UTC' || zone === 'Z' || zone === 'GMT') return 0;
  const parts = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (!parts) {
    throw new ElasticsearchError('not_emulated_exception', `time zone [${zone}] in an index name is not emulated`);
  }
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return (parts[1] === '-' ? -minutes : minutes) * 60_000;
}

/** The time denoted by an expression such as `now-1d/d`, as a UTC date whose fields are local to the time zone. */
function calculate(expression: string, now: number, offset: number): Date {
  if (!expression.startsWith('now')) throw mathFailure(expression);
  const date = new Date(now + offset);
  const operations = /([+\-/])(\d*)([yMwdhHms])/y;
  operations.lastIndex = 3;
  while (operations.lastIndex < expression.length) {
    const operation = operations.exec(expression);
    if (!operation) throw mathFailure(expression);
    const [, operator, count, unit = ''] = operation;
    if (operator === '/') roundDown(date, unit);
    else add(date, unit, (operator === '-' ? -1 : 1) * Number(count || 1));
  }
  return date;
}

function add(date: Date, unit: string, count: number): void {
  if (unit === 'y') addMonths(date, count * 12);
  else if (unit === 'M') addMonths(date, count);
  else if (unit === 'w') date.setUTCDate(date.getUTCDate() + count * 7);
  else if (unit === 'd') date.setUTCDate(date.getUTCDate() + count);
  else if (unit === 'm') date.setUTCMinutes(date.getUTCMinutes() + count);
  else if (unit === 's') date.setUTCSeconds(date.getUTCSeconds() + count);
  else date.setUTCHours(date.getUTCHours() + count);
}

/** As in java.time, a day that the month does not have becomes its last day. */
function addMonths(date: Date, count: number): void {
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const next = new Date(date.getTime());
  next.setUTCMonth(next.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(day, next.getUTCDate()));
}

function roundDown(date: Date, unit: string): void {
  if (unit === 'w') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  if (unit === 'y') date.setUTCMonth(0, 1);
  if (unit === 'M') date.setUTCDate(1);
  if ('yMwd'.includes(unit)) date.setUTCHours(0);
  if ('yMwdhH'.includes(unit)) date.setUTCMinutes(0);
  if ('yMwdhHm'.includes(unit)) date.setUTCSeconds(0);
  date.setUTCMilliseconds(0);
}

function format(pattern: string, date: Date): string {
  if (Number.isNaN(date.getTime())) throw mathFailure(pattern);
  const padded = (value: number, length: number) => String(value).padStart(length, '0');
  return pattern.replace(/y+|u+|M+|d+|H+|m+|s+|S+|'[^']*'|[a-zA-Z]/g, (token) => {
    const length = token.length;
    switch (token[0]) {
      case 'y':
      case 'u':
        return length === 2 ? padded(date.getUTCFullYear() % 100, 2) : padded(date.getUTCFullYear(), length);
      case 'M':
        return padded(date.getUTCMonth() + 1, length);
      case 'd':
        return padded(date.getUTCDate(), length);
      case 'H':
        return padded(date.getUTCHours(), length);
      case 'm':
        return padded(date.getUTCMinutes(), length);
      case 's':
        return padded(date.getUTCSeconds(), length);
      case 'S':
        return padded(date.getUTCMilliseconds(), 3).slice(0, length).padEnd(length, '0');
      case "'":
        return token.slice(1, -1);
      default:
        throw new ElasticsearchError(
          'not_emulated_exception',
          `date format [${pattern}] in an index name is not emulated`,
        );
    }
  });
}

function mathFailure(expression: string): ElasticsearchError {
  return new ElasticsearchError('parse_exception', `failed to parse date math expression [${expression}]`);
}

function invalid(text: string, problem: string): ElasticsearchError {
  return new ElasticsearchError('parse_exception', `invalid dynamic name expression [${text}]. ${problem}`);
}
