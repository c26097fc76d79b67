import { DateFormat, DEFAULT_DATE_FORMAT } from '../../dates/date-format';
import { parseDateMath } from '../../dates/date-math';
import { requireZone } from '../../dates/require-zone';
import { ElasticsearchError, illegalArgument, numberFormatException } from '../../errors/elasticsearch-error';
import { javaDouble } from '../../json/exact-number';
import { parseJavaDouble } from '../../validation/java-numbers';
import { DecimalFormat } from '../decimal-format';
import { DateKind } from '../fields/date-kind';
import type { SearchField } from '../fields/search-field';
import type { SourceParameters } from './values-source';

/** How the bounds of ranges are read and shown (DocValueFormat). */
export interface RangeFormat {
  /** A bound that is a text. @throws ElasticsearchError 400 if it cannot be read */
  parse(text: string): number;
  print(bound: number): string | boolean;
  /** True if the bounds are numbers and nothing else, so that they are shown once. */
  readonly plain?: true;
}

const PLAIN: RangeFormat = {
  parse(text) {
    const number = parseJavaDouble(text);
    if (number === undefined) throw numberFormatException(text);
    return number;
  },
  print: javaDouble,
  plain: true,
};

const BOOLEAN: RangeFormat = {
  parse(text) {
    if (text === 'true' || text === 'false') return text === 'true' ? 1 : 0;
    throw illegalArgument(`Cannot parse boolean [${text}], expected either [true] or [false]`);
  },
  print: (bound) => bound !== 0,
};

/**
 * The format of the bounds for a field. An unmapped field has what the type of the values, or else of the aggregation,
 * stands for (ValuesSourceConfig.resolve).
 *
 * @param dates true for `date_range`
 */
export function rangeFormat(
  field: SearchField | undefined,
  { format, value_type: valueType, timeZone }: SourceParameters & { readonly timeZone?: string | undefined },
  dates: boolean,
  now: number,
): RangeFormat {
  const kind = field?.kind;
  const isDate = field ? kind instanceof DateKind : valueType === 'date' || (dates && valueType === undefined);
  if (isDate) return dateFormat(formatOf(kind, format), timeZone, now);
  if (field?.type.type === 'boolean') return BOOLEAN;
  return format === undefined ? PLAIN : decimalFormat(format);
}

function formatOf(kind: unknown, format: string | undefined): DateFormat {
  return kind instanceof DateKind ? kind.formatOf(format) : new DateFormat(format ?? DEFAULT_DATE_FORMAT);
}

function dateFormat(format: DateFormat, timeZone: string | undefined, now: number): RangeFormat {
  const zone = timeZone === undefined ? undefined : requireZone(timeZone);
  return {
    parse: (text) => parseDateMath(text, { format, now, zone }),
    print: (bound) => format.print(Math.trunc(bound), zone),
  };
}

function decimalFormat(pattern: string): RangeFormat {
  const format = new DecimalFormat(pattern);
  return {
    parse(text) {
      const number = format.parse(text);
      if (number !== undefined) return number;
      const causedBy = new ElasticsearchError('parse_exception', `Unparseable number: "${text}"`);
      const reason = `Cannot parse the value [${text}] using the pattern [${pattern}]`;
      throw new ElasticsearchError('runtime_exception', reason, { causedBy });
    },
    print: (bound) => format.print(bound),
  };
}
