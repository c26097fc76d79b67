import type { ServerResponse } from 'node:http';
import type { BaseCall, BaseEndpoint, Route } from '../endpoint/endpoint';
import type { Placeholders } from '../endpoint/placeholders';
import type { ControlInputs } from '../generated/control';
import type { Answer } from '../http/answer';
import type { HttpAnswer } from '../http/request';
import type { JsonObject } from '../json/value';
import type { ControlledMock } from './controlled-mock';
import type { Sandboxes } from './sandboxes/sandboxes';

/** A call of the control API, parsed and validated: for the main mock, or for a sandbox. */
export interface ControlCall<Input = JsonObject, Values = Readonly<Record<string, string>>>
  extends BaseCall<ControlledMock, Values> {
  /** All mocks of the server. */
  readonly sandboxes: Sandboxes;
  /** The body and the query parameters combined; valid under the endpoint's schema. */
  readonly input: Input;
  /** The body as it was sent. */
  readonly text: string;
}

/** Any value that can be written as JSON, a response that goes on until the caller hangs up, or a file. */
export type ControlAnswer =
  | Answer<unknown>
  | { readonly stream: (response: ServerResponse) => void }
  | { readonly file: HttpAnswer };

/** What a control call declares, as data; its documentation is derived from it. */
interface Description<R extends Route, File> {
  /** Method and path below `/_mock`: `POST /fixtures/{name}`. */
  readonly route: R;
  /** Its purpose, in one sentence. */
  readonly summary: string;
  /**
   * The file below `schemas/control/` with the schema of its input; top-level keys can also be sent as query
   * parameters.
   */
  readonly input?: File;
  /** What the body is, if it is not the input. */
  readonly text?: string;
  /** The schema, below `schemas/control/`, of its response. */
  readonly answer?: string;
  /** True if it needs no token, because it reveals nothing about the mock. */
  readonly open?: boolean;
}

/** An endpoint of the control API. Its only route is also its name. */
export interface ControlEndpoint extends Description<Route, string>, BaseEndpoint<ControlCall, ControlAnswer> {}

type InputOf<File> = File extends keyof ControlInputs ? ControlInputs[File] : JsonObject;

interface Definition<R extends Route, File>
  extends Description<R, File>,
    Pick<BaseEndpoint<ControlCall<InputOf<File>, Placeholders<[R]>>, ControlAnswer>, 'handle'> {}

/** Declares an endpoint; the types of `call.placeholders` and `call.input` follow from its route and its schema. */
export function controlEndpoint<const R extends Route, const File extends keyof ControlInputs | undefined = undefined>(
  definition: Definition<R, File>,
): ControlEndpoint {
  const { route } = definition;
  // The control API finds the path by the route and checks the input with the schema, so both are as their types say.
  return { ...definition, name: route, routes: [route] } as unknown as ControlEndpoint;
}

/** A group of related endpoints. */
export interface ControlArea {
  readonly title: string;
  /** Its purpose, in a few sentences. */
  readonly about: string;
  readonly endpoints: readonly ControlEndpoint[];
}
