import { ElasticsearchError } from '../../errors/elasticsearch-error';
import { notEmulated } from '../../errors/not-emulated';
import { regexpTest } from '../../query/patterns/regexp';
import { parseRegexp } from '../../query/patterns/regexp-parser';
import type { Payer } from '../../query/payer';

/**
 * A test for names by the regular expression of a role (Automatons.pattern): `~(…)` excludes, alone or after `&`.
 *
 * @throws ElasticsearchError 400 if the expression is invalid or too complex, 501 for other uses of `~` and `&`.
 */
export function expressionTest(expression: string, payer: Payer): (name: string) => boolean {
  const start = expression.indexOf('~(');
  const before = expression.slice(0, Math.max(0, start));
  const excludes = start >= 0 && expression.endsWith(')') && (before === '' || before.endsWith('&'));
  try {
    if (!excludes) return regexpTest(expression, { payer });
    const isIncluded = regexpTest(before === '' ? '.*' : before.slice(0, -1), { payer });
    const isExcluded = regexpTest(expression.slice(start + 2, -1), { payer });
    return (name) => isIncluded(name) && !isExcluded(name);
  } catch (error) {
    if (error instanceof ElasticsearchError && error.type === 'too_complex_to_determinize_exception') throw error;
    // An operator that is not emulated does not hide a mistake, whose place is counted in the whole expression.
    parseRegexp(expression.replace(/[~&]/g, (operator) => (operator === '~' ? 'x' : '|')));
    throw excludes ? notEmulated('the operator ~ within regular expressions') : error;
  }
}
