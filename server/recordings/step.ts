import type { LosslessValue } from '../json-text/lossless';

/** An answer as recordings write it. */
export interface StepAnswer {
  readonly status: number;
  /** Those that matter, in lower case. Those that are as usual are left out. */
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or the text if it is not JSON; undefined if there is none. */
  readonly body?: LosslessValue;
}

/** One request, as recordings and conformance cases write it. Later steps refer to what it saves as `${name}`. */
export interface TrafficStep {
  /** Method and target: `PUT /_connector/a?pretty`. */
  readonly do: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON; a string is sent as it is. */
  readonly body?: LosslessValue;
  /** Dotted path in the answer → name of the value. */
  readonly save?: Readonly<Record<string, string>>;
  /** How long the client waited before this request, if that was a second or more: `2s`. */
  readonly pause?: string;
  /** Why the step cannot be played: the journal kept only a part of its body. */
  readonly skip?: string;
  /** Undefined in conformance cases, which say only what they expect of the answer. */
  readonly answer?: StepAnswer;
}

/** The headers of requests on which answers depend. Credentials belong to whoever plays the recording. */
export const RECORDED_HEADERS = [
  'content-type',
  'accept',
  'x-elastic-product-origin',
  'x-elastic-internal-origin',
] as const;

/** The headers of answers that are compared. */
export const HEADERS_THAT_MATTER = ['content-type', 'warning', 'location', 'x-elastic-product'] as const;

/** What these headers are if a recording does not say it; the type only if there is a body in JSON. Empty means missing. */
export const USUAL_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'application/json',
  'x-elastic-product': 'Elasticsearch',
};

/** A part of a dotted path: dots in names are escaped. */
export function pathPart(name: string): string {
  return name.replaceAll('.', '\\.');
}

/** The value at a dotted path: a number is the index of a list, `$body` the whole body. */
export function valueAt(body: LosslessValue | undefined, path: string): LosslessValue | undefined {
  if (path === '$body') return body;
  let value = body;
  for (const part of path.replace(/^\$body\./, '').split(/(?<!\\)\./)) {
    const key = part.replaceAll('\\.', '.');
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, LosslessValue>)[key];
  }
  return value;
}
