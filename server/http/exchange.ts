import type { IncomingHttpHeaders } from 'node:http';
import type { Outcome } from '../control/journal/entry';
import type { Endpoint, ItemFault } from '../endpoint/endpoint';
import type { ElasticsearchError } from '../errors/elasticsearch-error';
import type { Diagnosis } from '../generated/control';
import type { Mock } from '../mock';

/** A request as it came off the socket, inflated, with the sandbox prefix taken off. */
export interface HttpRequest {
  readonly method: string;
  /** Path and query string as sent. */
  readonly uri: string;
  readonly headers: IncomingHttpHeaders;
  /** Headers that came more than once, in small letters. */
  readonly duplicates?: ReadonlySet<string>;
  /** Without content where there was no body. */
  readonly body: Buffer;
  /** What was wrong with it before anybody looked at what it asks. */
  readonly fault?: ElasticsearchError;
}

/** What goes back over the socket. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  /** As a GET would get it: for HEAD only its length is sent. */
  readonly body: string | Buffer;
}

/** One request on its way through the server: each step adds what it found out, and the journal keeps it all. */
export class Exchange {
  endpoint: Endpoint | undefined;
  path: Readonly<Record<string, string>> = {};
  /** Why the request was refused, where it was. */
  error: ElasticsearchError | undefined;
  /** The routes that fit the path with another method, for a 405. */
  allowed: readonly string[] | undefined;
  /** Why it was refused, for people. */
  diagnosis: Diagnosis | undefined;
  /** What is thrown in the place of an answer: the fault rules' hand. */
  injected: ElasticsearchError | undefined;
  itemFault: ItemFault | undefined;
  /** Which fault rules had a hand in it, and whether the answer is theirs. */
  faults: readonly string[] | undefined;
  answeredByFault = false;
  /** What became of the answer, where it did not go out as it is. */
  outcome: Outcome | undefined;

  constructor(
    readonly mock: Mock,
    readonly request: HttpRequest,
  ) {}
}
