import { lateCbor, lateYaml } from '../formats/late';
import type { Budget } from '../runtime/budget';
import { andThen, type Eventually, recovering } from '../runtime/eventually';
import type { Negotiation } from './body-formats';

/** The JSON that a body was converted to, or what is wrong with it, which is reported when the body is read. */
export type EarlyBody = { readonly text: string } | { readonly error: unknown };

/** Smaller bodies are converted when they are read. */
const LARGE = 256 * 1024;

/** The work per byte of YAML, beyond that for a byte of JSON: a token takes about a microsecond, and may be one character. */
const YAML_WORK = 9;

/** Converts a large body in CBOR or YAML before it is read, so that other requests can be handled in between; undefined for all others. */
export function convertEarly(
  content: Buffer,
  { bodyFormat }: Negotiation,
  budget: (extraWork?: number) => Budget,
): Eventually<EarlyBody | undefined> {
  if ((bodyFormat !== 'cbor' && bodyFormat !== 'yaml') || content.length < LARGE) return undefined;
  const convert = (): Eventually<string> =>
    bodyFormat === 'cbor'
      ? lateCbor().cborToJsonInTurns(content, budget())
      : lateYaml().yamlToJsonInTurns(content.toString('utf8'), budget(YAML_WORK));
  return recovering<EarlyBody>(
    () => andThen(convert(), (text) => ({ text })),
    (error) => ({ error }),
  );
}
