import type { Answer } from '../../http/answer';

/** The body of a request for a token (CreateTokenRequest). */
export interface TokenRequest {
  readonly grant_type?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly kerberos_ticket?: string | undefined;
  readonly refresh_token?: string | undefined;
}

const FIELDS = ['username', 'password', 'kerberos_ticket', 'refresh_token'] as const;

/** Which fields each kind of grant needs; it may have no others. */
const NEEDED: Readonly<Record<string, readonly (typeof FIELDS)[number][]>> = {
  password: ['username', 'password'],
  _kerberos: ['kerberos_ticket'],
  refresh_token: ['refresh_token'],
  client_credentials: [],
};

/** What is wrong with a request for a token, as its response; undefined if nothing is (CreateTokenRequest.validate). */
export function tokenRequestProblem(request: TokenRequest): Answer | undefined {
  const type = request.grant_type ?? '';
  const needed = Object.hasOwn(NEEDED, type) ? NEEDED[type] : undefined;
  if (!needed) {
    const kinds = Object.keys(NEEDED).join(', ');
    return refusedToken('unsupported_grant_type', numbered([`grant_type only supports the values: [${kinds}]`]));
  }
  const refused = FIELDS.filter((field) => request[field] !== undefined && !needed.includes(field));
  const problems = [
    ...refused.map((field) => `${field} is not supported with the ${type} grant_type`),
    ...needed.filter((field) => !request[field]).map((field) => `${field} is missing`),
  ];
  if (problems.length === 0) return undefined;
  return refusedToken(refused.length > 0 ? 'unsupported_grant_type' : 'invalid_request', numbered(problems));
}

function numbered(problems: readonly string[]): string {
  return `Validation Failed: ${problems.map((problem, at) => `${at + 1}: ${problem};`).join('')}`;
}

/** The form of errors that OAuth 2.0 prescribes (RFC 6749, 5.2), in place of Elasticsearch's own. */
export function refusedToken(error: string, error_description: string): Answer {
  return { status: 400, body: { error, error_description } };
}
