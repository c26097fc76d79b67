// Placeholder: accepts any object, until these are made from the schemas.
import type { BodySchema } from '../validation/parse-body';
// biome-ignore lint/suspicious/noExplicitAny: stub
type X = any;
const schema = (name: string): BodySchema<X> => ({ name, parser: name, schema: {}, validate: (v): v is X => typeof v === 'object' });
export const connectorPut = schema('connectorPut');
export const connectorUpdateName = schema('connectorUpdateName');
export const connectorUpdateApiKeyId = schema('connectorUpdateApiKeyId');
export const connectorUpdateIndexName = schema('connectorUpdateIndexName');
export const connectorUpdateNative = schema('connectorUpdateNative');
export const connectorUpdateServiceType = schema('connectorUpdateServiceType');
export const connectorUpdateStatus = schema('connectorUpdateStatus');
export const connectorUpdateError = schema('connectorUpdateError');
export const connectorUpdatePipeline = schema('connectorUpdatePipeline');
export const connectorUpdateScheduling = schema('connectorUpdateScheduling');
export const connectorUpdateFeatures = schema('connectorUpdateFeatures');
export const connectorLastSync = schema('connectorLastSync');
export const connectorUpdateConfiguration = schema('connectorUpdateConfiguration');
export const connectorUpdateFiltering = schema('connectorUpdateFiltering');
export const connectorUpdateFilteringValidation = schema('connectorUpdateFilteringValidation');
export const syncJobPost = schema('syncJobPost');
export const syncJobClaim = schema('syncJobClaim');
export const syncJobError = schema('syncJobError');
export const syncJobUpdateStats = schema('syncJobUpdateStats');
export const secretPost = schema('secretPost');
export const secretPut = schema('secretPut');
