import type { JsonValue } from '../json/value';
import type { Mock } from '../mock';

/** A call of the control API, read and checked. */
export interface ControlCall {
  readonly mock: Mock;
  readonly path: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
  /** The parsed body, which fits the endpoint's schema; undefined where there is none. */
  readonly body: JsonValue | undefined;
  /** The body as it was sent. */
  readonly text: string;
}

/** JSON, or text that is JSON already. */
export type ControlAnswer = { readonly json: unknown } | { readonly jsonText: string };

/** An endpoint of the control API, as data: routing and documentation are made from it. */
export interface ControlEndpoint {
  /** Method and path below `/_mock`: `POST /fixtures/{name}`. */
  readonly route: `${string} /${string}`;
  /** What it is for, in one sentence. */
  readonly summary: string;
  /** Query parameters with what they mean. */
  readonly query?: Readonly<Record<string, string>>;
  /** File of the body's schema, below `schemas/`; left out, the endpoint reads none. */
  readonly body?: string;
  /** True where the handler reads the text itself. */
  readonly rawBody?: boolean;
  handle(call: ControlCall): ControlAnswer | Promise<ControlAnswer>;
}

export const acknowledged: ControlAnswer = { json: { acknowledged: true } };

/** True where a parameter was sent that is not `false`. */
export function flag(query: ReadonlyMap<string, string>, name: string): boolean {
  const value = query.get(name);
  return value !== undefined && value !== 'false';
}
