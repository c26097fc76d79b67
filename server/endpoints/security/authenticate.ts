import { endpoint } from '../../endpoint/endpoint';
import { ok } from '../../http/answer';
import { identityBody } from '../../security/identity';

/** The identity of the client: RestAuthenticateAction. */
export const authenticate = endpoint({
  name: 'security.authenticate',
  routes: ['GET /_security/_authenticate'],
  handle: ({ identity }) => ok(identityBody(identity)),
});
