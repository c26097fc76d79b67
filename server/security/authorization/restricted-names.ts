/**
 * The beginnings of the names of indices that parts of Elasticsearch and Kibana keep their own data in (the implementations of
 * SystemIndexPlugin: SecuritySystemIndices, KibanaPlugin, Fleet and others).
 */
const BEGINNINGS: readonly string[] =
  `.kibana_ .reporting- .apm-agent-configuration .apm-custom-link .fleet-actions .fleet-agents .fleet-artifacts
   .fleet-enrollment-api-keys .fleet-policies-leader .fleet-servers .async-search .tasks .watches .triggered_watches .logstash
   .geoip_databases .snapshot-blob-cache .ml-meta .ml-config .ml-inference .inference .secrets-inference .transform-internal-
   .data-frame-internal- .enrich- .synonyms- .connector-secrets`.split(/\s+/);

/** Those that a number follows. */
const NUMBERED: readonly string[] = ['.security-', '.security-tokens-', '.security-profile-', '.fleet-policies-'];

/** Their aliases, where they do not begin in the same way. */
const ALIASES: ReadonlySet<string> = new Set([
  '.kibana',
  '.security',
  '.security-tokens',
  '.security-profile',
  '.fleet-policies',
  '.synonyms',
]);

/** Whether a pattern may match names of such indices; if it is a regular expression, it is taken to. */
export function mayMatchRestricted(pattern: string): boolean {
  const wildcard = pattern.search(/[*?]/);
  if (pattern.startsWith('/')) return true;
  const start = pattern.slice(0, Math.max(wildcard, 0));
  return wildcard >= 0 && [...BEGINNINGS, ...NUMBERED].some((one) => one.startsWith(start) || start.startsWith(one));
}

/** Whether roles grant something on an index of that name with `allow_restricted_indices` only (RestrictedIndices). */
export function isRestrictedName(name: string): boolean {
  return (
    name.startsWith('.') &&
    (ALIASES.has(name) ||
      BEGINNINGS.some((beginning) => name.startsWith(beginning)) ||
      NUMBERED.some((beginning) => name.startsWith(beginning) && /[0-9]/.test(name.charAt(beginning.length))))
  );
}
