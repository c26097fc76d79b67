import { illegalArgument } from '../errors/elasticsearch-error';
import type { IndexDefinition } from './definitions';

/** The index that holds connector secrets (ConnectorSecretsIndexService). */
export const SECRETS_INDEX = '.connector-secrets-1';
export const SECRETS_ALIAS = '.connector-secrets';

/** True for names that belong to a system index. Users cannot see or use these, whether they exist or not. */
export function isSystemName(name: string): boolean {
  return name.startsWith(SECRETS_ALIAS);
}

/** The definition of a system index, which templates cannot affect; undefined for other names. */
export function systemDefinition(name: string): IndexDefinition | undefined {
  if (!isSystemName(name)) return undefined;
  return {
    settings: { hidden: 'true', number_of_shards: '1', auto_expand_replicas: '0-1' },
    mappings: { dynamic: 'false', properties: { value: { type: 'keyword', index: false } } },
    aliases: { [SECRETS_ALIAS]: {} },
  };
}

/** 400 for a request that names system indices (SystemIndices.netNewSystemIndexAccessException). */
export function systemIndexAccess(names: readonly string[]): Error {
  return illegalArgument(`Indices [${names.join(', ')}] use and access is reserved for system operations`);
}
