/** The schemas of the elements of these lists. */
export const DEFINITION_OF = {
  connectors: 'fixture.schema.json#/$defs/connector',
  sync_jobs: 'fixture.schema.json#/$defs/sync_job',
  secrets: 'fixture.schema.json#/$defs/secret',
} as const;

/** Keys of an element in short form that are not part of its document. */
export const OWN_KEYS: ReadonlySet<string> = new Set(['id', '_version', '_seq_no']);
