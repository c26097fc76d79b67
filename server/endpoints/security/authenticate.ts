import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { identify, identityBody } from './identity';

/** Who the server takes the client for: RestAuthenticateAction. */
export const authenticate = endpoint({
  name: 'security.authenticate',
  routes: ['GET /_security/_authenticate'],
  note: 'credentials are believed, not checked',
  handle: ({ mock, header }) => ok(identityBody(mock, identify(mock, header('authorization')))),
});
