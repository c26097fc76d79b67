import { validateCron } from './cron';
import { readInstant } from './instant';
import { intOfText, longOfText } from './java-numbers';

/** The formats that schemas name, each a test for strings. The compiled validators call these. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  'java-int': (text) => typeof intOfText(text) === 'number',
  'java-long': (text) => typeof longOfText(text) === 'bigint',
  'time-or-millis': (text) => readInstant(text) !== undefined,
  cron: (text) => validateCron(text) === undefined,
};
