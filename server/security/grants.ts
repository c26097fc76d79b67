/** How somebody proves to be the user on whose behalf a request is made (Grant). */
export interface Grant {
  readonly grant_type?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly access_token?: string | undefined;
  readonly client_authentication?: unknown;
}

/** What is wrong with a grant, in the words of Grant.validate. */
export function grantProblems(grant: Grant): string[] {
  const { grant_type: type } = grant;
  if (type === undefined) return ['[grant_type] is required'];
  if (type !== 'password' && type !== 'access_token') return [`grant_type [${type}] is not supported`];
  const byPassword = type === 'password';
  const required = byPassword ? (['username', 'password'] as const) : (['access_token'] as const);
  const refused = byPassword
    ? (['access_token', 'client_authentication'] as const)
    : (['username', 'password'] as const);
  return [
    ...required.filter((name) => !grant[name]).map((name) => `[${name}] is required for grant_type [${type}]`),
    ...refused
      .filter((name) => grant[name] !== undefined)
      .map((name) => `[${name}] is not supported for grant_type [${type}]`),
  ];
}
