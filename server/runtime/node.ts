/** The single node of the mock's cluster. Its ids are always the same, so that responses can be compared. */
export const NODE_NAME = 'es-connector-mock';
export const NODE_ID = 'esConnectorMockNode000';
export const CLUSTER_UUID = 'esConnectorMockCluster';

export const BUILD_HASH = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00';
