import type { Call, Endpoint } from './endpoint/endpoint';
import { checkCredentialHeaders, RUN_AS_USER } from './http/negotiate';
import { type HttpRequest, headerOf } from './http/request';
import type { Mock } from './mock';
import type { Eventually } from './runtime/eventually';
import { type Identity, SUPERUSER } from './security/identity';

/** Elasticsearch authenticates before it looks at anything but the headers. OPTIONS needs no credentials. */
export function authenticateRequest(mock: Mock, request: HttpRequest): Eventually<Identity> {
  if (request.method === 'OPTIONS') return SUPERUSER;
  if (mock.settings.auth === 'none' && request.headers.authorization === undefined) return SUPERUSER;
  if (mock.settings.auth !== 'none') checkCredentialHeaders(request);
  return mock.authenticator.authenticate(request.headers.authorization, request.uri, headerOf(request, RUN_AS_USER));
}

/**
 * The call of somebody who may do only some things: it works on a view of the mock's store that refuses all others.
 *
 * @throws ElasticsearchError 403 if the caller may not use the operation at all.
 */
export function authorizedCall(call: Call, { name }: Endpoint): Call {
  const { mock, identity, itemFault, placeholders, budget } = call;
  if (mock.settings.auth !== 'on') return call;
  const { authorize } =
    require('./security/authorization/authorizer') as typeof import('./security/authorization/authorizer');
  const access = authorize(mock.store, mock.permissions, identity, name, placeholders, budget);
  if (!access) return call;
  return {
    ...call,
    mock: mock.as(access),
    itemFault: (part) => access.refusedItem(part.action, part.index) ?? itemFault?.(part),
  };
}
