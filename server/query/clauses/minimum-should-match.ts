import { ElasticsearchError, numberFormatException } from '../../errors/elasticsearch-error';

/**
 * The number of optional clauses that must match (Queries.calculateMinShouldMatch), from rules such as `2`, `-1`,
 * `75%`, `-25%` and `2<75% 9<-3`.
 *
 * @throws ElasticsearchError number_format_exception.
 */
export function minimumShouldMatch(clauses: number, rule: string): number {
  let result = clauses;
  let spec = rule.trim();
  if (spec.includes('<')) {
    for (const part of withoutBlanks(spec).split(/\s+/)) {
      const [limit = '', value] = part.split('<');
      if (clauses <= toInt(limit)) return result;
      if (value === undefined || value === '') {
        throw new ElasticsearchError('array_index_out_of_bounds_exception', 'Index 1 out of bounds for length 1');
      }
      result = minimumShouldMatch(clauses, value);
    }
    return result;
  }
  if (spec.includes('%')) {
    spec = spec.slice(0, spec.indexOf('%'));
    const share = Math.trunc((result * toInt(spec)) / 100);
    result = share < 0 ? result + share : share;
  } else {
    const count = toInt(spec);
    result = count < 0 ? result + count : count;
  }
  return Math.max(0, result);
}

/** `2 < 75%` is written apart, too. */
function withoutBlanks(spec: string): string {
  return spec
    .split('<')
    .map((part) => part.trim())
    .join('<');
}

function toInt(text: string): number {
  if (!/^[+-]?\d+$/.test(text)) throw numberFormatException(text);
  return Number(text);
}
