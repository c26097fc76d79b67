import type { ServerResponse } from 'node:http';
import type { Handles, Route } from '../endpoint/endpoint';
import type { Placeholders } from '../endpoint/placeholders';
import type { ControlInputs } from '../generated/control';
import type { JsonObject } from '../json/value';
import type { ControlledMock } from './controlled-mock';
import type { Sandboxes } from './sandboxes/sandboxes';

/** A call of the control API, parsed and validated. */
export interface ControlCall<Input = JsonObject, Values = Readonly<Record<string, string>>> {
  /** The mock that the call is for: the main one, or a sandbox. */
  readonly mock: ControlledMock;
  /** All mocks of the server. */
  readonly sandboxes: Sandboxes;
  readonly placeholders: Values;
  /** The body and the query parameters combined; valid under the endpoint's schema. */
  readonly input: Input;
  /** The body as it was sent. */
  readonly text: string;
  header(name: string): string | undefined;
  /** Fires if the caller disconnects. */
  readonly signal: AbortSignal;
}

/** JSON, JSON text, or a streamed response. */
export type ControlAnswer =
  | { readonly json: unknown; readonly status?: number }
  | { readonly jsonText: string }
  | { readonly stream: (response: ServerResponse) => void };

/** An endpoint of the control API, as data; routing and documentation are derived from it. */
export interface ControlEndpoint extends Handles<ControlCall, ControlAnswer> {
  /** Method and path below `/_mock`: `POST /fixtures/{name}`. */
  readonly route: Route;
  /** Its purpose, in one sentence. */
  readonly summary: string;
  /**
   * The file below `schemas/control/` with the schema of its input; top-level keys can also be sent as query
   * parameters.
   */
  readonly input?: string;
  /** What the body is, if it is not the input. */
  readonly text?: string;
  /** The schema, below `schemas/control/`, of its response. */
  readonly answer?: string;
}

export const acknowledged: ControlAnswer = { json: { acknowledged: true } };

type InputOf<File> = File extends keyof ControlInputs ? ControlInputs[File] : JsonObject;

/** Declares an endpoint; the types of `call.placeholders` and `call.input` follow from its route and its schema. */
interface Definition<R extends Route, File>
  extends Omit<ControlEndpoint, 'handle' | 'route' | 'input'>,
    Handles<ControlCall<InputOf<File>, Placeholders<[R]>>, ControlAnswer> {
  readonly route: R;
  readonly input?: File;
}

/** Declares an endpoint. */
export function controlEndpoint<const R extends Route, const File extends keyof ControlInputs | undefined = undefined>(
  definition: Definition<R, File>,
): ControlEndpoint {
  // The control API finds the path by the route and checks the input with the schema, so both are as their types say.
  return definition as unknown as ControlEndpoint;
}
