import { JavaRegex } from '../painless/java-values';
import { type Config, configError } from './config';

/** Compiles the pattern of a processor. Throws parse_exception if it is invalid, 501 if it cannot be translated. */
export function javaRegex(pattern: string, config: Config, property: string): JavaRegex {
  const regex = JavaRegex.compile(pattern);
  if (regex) return regex;
  throw configError(config.place, property, `Invalid regex pattern. ${pattern}`);
}
