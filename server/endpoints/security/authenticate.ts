import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { identityBody, identityOf } from './identity';

/** The identity of the client: RestAuthenticateAction. */
export const authenticate = endpoint({
  name: 'security.authenticate',
  routes: ['GET /_security/_authenticate'],
  note: 'credentials are accepted without being checked',
  handle: ({ mock, header }) => ok(identityBody(mock, identityOf(mock, header('authorization')))),
});
