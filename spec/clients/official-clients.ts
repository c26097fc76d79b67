import { Client, errors } from '@elastic/elasticsearch';
import { Client as Client8, errors as errors8 } from 'elasticsearch8';

/** One major version of the official client. */
export interface OfficialClient {
  readonly name: string;
  readonly ResponseError: typeof errors.ResponseError | typeof errors8.ResponseError;
  /** A client of the server at that address which tries everything only once. */
  connect(node: string): Client;
}

/** Both major versions have the same methods, but their types are two copies that the compiler cannot equate. */
export const officialClients: readonly OfficialClient[] = [
  { name: 'client 9', ResponseError: errors.ResponseError, connect: (node) => new Client({ node, maxRetries: 0 }) },
  {
    name: 'client 8',
    ResponseError: errors8.ResponseError,
    connect: (node) => new Client8({ node, maxRetries: 0 }) as unknown as Client,
  },
];
