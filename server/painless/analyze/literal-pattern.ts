import { JavaPattern } from '../java/pattern';
import { JavaRegex } from '../regex/java-regex';
import { painlessNotEmulated } from '../values/failures';

/** The pattern in `/…/`. Throws 501 for an invalid one, because Java's message for it is not known here. */
export function literalPattern(pattern: string, flags: string): JavaPattern {
  const regex = JavaRegex.compile(pattern, flags);
  if (!regex) throw painlessNotEmulated(`scripts with the broken regular expression [${pattern}]`);
  return new JavaPattern(regex);
}
