import { SECRETS_INDEX } from '../../store/system-indices';

/** Where the connector API keeps its documents, by the keys under which a state lists them in short form. */
export const API_INDICES = {
  connectors: '.elastic-connectors-v1',
  sync_jobs: '.elastic-connectors-sync-jobs-v1',
  secrets: SECRETS_INDEX,
} as const;

export type ApiList = keyof typeof API_INDICES;
export const API_LISTS = Object.keys(API_INDICES) as ApiList[];

/** The schemas of the elements of these lists. */
export const DEFINITION_OF = {
  connectors: 'fixture.schema.json#/$defs/connector',
  sync_jobs: 'fixture.schema.json#/$defs/sync_job',
  secrets: 'fixture.schema.json#/$defs/secret',
} as const;

/** Keys of an element in short form that are no part of its document. */
export const OWN_KEYS: ReadonlySet<string> = new Set(['id', '_version', '_seq_no']);
