import { JavaPattern } from '../java/pattern';
import { JavaRegex } from '../regex/java-regex';
import { painlessNotEmulated } from '../values/failures';

/** The pattern that `/…/` is. Throws 501 for one that is wrong: which words Java has for that is not known here. */
export function literalPattern(pattern: string, flags: string): JavaPattern {
  const regex = JavaRegex.compile(pattern, flags);
  if (!regex) throw painlessNotEmulated(`scripts with the broken regular expression [${pattern}]`);
  return new JavaPattern(regex);
}
