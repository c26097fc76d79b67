/** Where connectors are kept, and the alias that clients know it by (ConnectorTemplateRegistry). */
export const CONNECTOR_INDEX = '.elastic-connectors-v1';
export const CONNECTOR_ALIAS = '.elastic-connectors';

/** Where sync jobs are kept, and the alias that clients know it by. */
export const SYNC_JOB_INDEX = '.elastic-connectors-sync-jobs-v1';
export const SYNC_JOB_ALIAS = '.elastic-connectors-sync-jobs';
