import type { Whoami, WhoamiIndices } from '../../generated/control';

type Found = Omit<Whoami, 'text'>;

/** The same in words: one sentence or two for each aspect. */
export function inWords(found: Found): string[] {
  const { refused, checked, cluster, indices, limited_by: limits } = found;
  return [
    whoIs(found),
    ...(refused === undefined ? [] : [`Requests with these credentials are refused: ${refused}`]),
    ...(checked ? [] : ['Credentials are not checked here, so all requests are accepted. With --auth on:']),
    cluster.length === 0 ? 'No privileges on the cluster.' : `Cluster privileges: ${cluster.join(', ')}.`,
    ...(indices.length === 0 ? ['No privileges on indices.'] : indices.map(grantInWords)),
    ...(limits ? limitsInWords(limits) : []),
    connectorsInWords(found.operations),
  ];
}

/** A superuser's roles limit nothing that is worth reading. */
function limitsInWords(limits: readonly WhoamiIndices[]): string[] {
  if (limits.some(({ role }) => role === 'superuser')) return [];
  return [LIMITED, ...limits.map((limit) => `Limit: ${grantInWords(limit)}`)];
}

const LIMITED =
  'All of this only as far as it was granted to the owner of the key, too, when the key was created (limited_by).';

function whoIs({ api_key: key, username, roles, missing_roles: missing }: Found): string {
  if (key) {
    const end =
      key.expiration === undefined ? 'It does not expire' : `It expires at ${new Date(key.expiration).toISOString()}`;
    return `API key [${key.name}] with the id [${key.id}] of the user [${username}]. ${end}.`;
  }
  const unknown = missing.length === 0 ? '' : ` Of these, there is no role [${missing.join('], [')}].`;
  const named = roles.length === 0 ? 'no roles' : `the ${roles.length === 1 ? 'role' : 'roles'} ${roles.join(', ')}`;
  return `User [${username}] with ${named}.${unknown}`;
}

function grantInWords({ role, names, privileges, restricted_indices, query, fields }: WhoamiIndices): string {
  const parts = [
    `Indices ${names.join(', ')}: ${privileges.length === 0 ? 'nothing' : privileges.join(', ')} (${role})`,
    restricted_indices ? 'including restricted indices' : '',
    query === undefined ? '' : `only documents that match ${query}`,
    fields === undefined ? '' : fieldsInWords(fields),
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

function fieldsInWords({ grant, except }: NonNullable<WhoamiIndices['fields']>): string {
  const without = except.length === 0 ? '' : ` except ${except.join(', ')}`;
  return `only the fields ${grant.join(', ')}${without}`;
}

/** What a connector service needs to know first. */
function connectorsInWords({ allowed, denied }: Found['operations']): string {
  const refused = denied.filter(({ operation }) => operation.startsWith('connector.'));
  if (refused.length === 0) return 'May use all operations of the connector API.';
  const needed = [...new Set(refused.map(({ granted_by }) => granted_by[0]))].join(', ');
  const may = allowed.some((operation) => operation.startsWith('connector.'));
  return `May ${may ? 'not use all' : 'use no'} operations of the connector API: the cluster privileges ${needed} are missing.`;
}
