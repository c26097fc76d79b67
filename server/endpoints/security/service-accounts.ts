import { endpoint } from '../../endpoint/endpoint';
import { ElasticsearchError, illegalArgument, throwIfInvalid } from '../../errors/elasticsearch-error';
import { ok } from '../../http/answer';
import type { Mock } from '../../mock';
import { hashKeySecret } from '../../security/secret-hash';
import { serviceAccounts, serviceTokensOf } from '../../security/service-accounts';
import { isTokenName, writeServiceToken } from '../../security/service-token-text';
import { nodeHeader } from '../shared/only-node';
import { visibleAtOnce } from '../shared/refresh-parameter';

const TOKEN = '/_security/service/{namespace}/{service}/credential/token';

/** The service accounts, with their roles: RestGetServiceAccountAction. Unknown ones are not an error. */
export const getServiceAccounts = endpoint({
  name: 'security.get_service_accounts',
  routes: [
    'GET /_security/service',
    'GET /_security/service/{namespace}',
    'GET /_security/service/{namespace}/{service}',
  ],
  handle: ({ mock, placeholders: { namespace, service } }) => {
    const asked = [namespace, service].filter((part) => part !== undefined).join('/');
    const found = serviceAccounts(mock.settings.esVersion)
      .filter(({ principal }) => asked === '' || principal === asked || principal.startsWith(`${asked}/`))
      .map(({ principal, role }) => [principal, { role_descriptor: role }] as const);
    return ok(Object.fromEntries(found));
  },
});

/** The names of an account's tokens: RestGetServiceAccountCredentialsAction. */
export const getServiceCredentials = endpoint({
  name: 'security.get_service_credentials',
  routes: ['GET /_security/service/{namespace}/{service}/credential'],
  handle: ({ mock, placeholders: { namespace, service } }) => {
    const account = `${namespace}/${service}`;
    const tokens = [...serviceTokensOf(mock.store).values()].filter((token) => token.account === account);
    return ok({
      service_account: account,
      count: tokens.length,
      tokens: Object.fromEntries(tokens.map(({ name }) => [name, {}])),
      nodes_credentials: { _nodes: nodeHeader(mock)._nodes, file_tokens: {} },
    });
  },
});

const INVALID_NAME =
  'service account token name must have at least 1 character and at most 256 characters that are alphanumeric (A-Z, a-z, 0-9) ' +
  'or hyphen (-) or underscore (_). It must not begin with an underscore (_).';

/** Creates a token, of which only the hash is kept: RestCreateServiceAccountTokenAction. */
export const createServiceToken = endpoint({
  name: 'security.create_service_token',
  routes: [`PUT ${TOKEN}/{name}`, `POST ${TOKEN}/{name}`, `POST ${TOKEN}`],
  query: { refresh: visibleAtOnce },
  secrecy: { answer: { created: 'readable' } },
  handle: ({ mock, placeholders }) => {
    const { ids, clock } = mock.runtime;
    const account = `${placeholders.namespace}/${placeholders.service}`;
    const name = placeholders.name ?? `token_${ids.documentId()}`;
    throwIfInvalid(isTokenName(name) ? [] : [INVALID_NAME]);
    checkAccount(mock, account);
    const tokens = serviceTokensOf(mock.store);
    const qualified = `${account}/${name}`;
    if (tokens.has(qualified)) throw alreadyStored(`service_account_token-${qualified}`);
    const secret = ids.uuid();
    tokens.set(qualified, { account, name, secret_hash: hashKeySecret(secret, qualified), creation: clock.now() });
    return ok({ created: true, token: { name, value: writeServiceToken({ account, name, secret }) } });
  },
});

/** IndexServiceAccountTokenStore.createToken */
function checkAccount(mock: Mock, account: string): void {
  const known = serviceAccounts(mock.settings.esVersion).some(({ principal }) => principal === account);
  if (!known) throw illegalArgument(`service account [${account}] does not exist`);
}

/** Tokens are documents of the security index, written with `create`. */
function alreadyStored(id: string): ElasticsearchError {
  const reason = `[${id}]: version conflict, document already exists (current version [1])`;
  const metadata = { index_uuid: '_na_', shard: '0', index: '.security-7' };
  return new ElasticsearchError('version_conflict_engine_exception', reason, { metadata });
}

/** RestDeleteServiceAccountTokenAction */
export const deleteServiceToken = endpoint({
  name: 'security.delete_service_token',
  routes: [`DELETE ${TOKEN}/{name}`],
  query: { refresh: visibleAtOnce },
  handle: ({ mock, placeholders: { namespace, service, name } }) => {
    const found = serviceTokensOf(mock.store).delete(`${namespace}/${service}/${name}`);
    return { status: found ? 200 : 404, body: { found } };
  },
});
