import type { Operation } from '../operations/operations';
import type { PresetName } from './presets';

/** Which requests can get a preset. */
export interface Fit {
  /** The operations, in words: `operations that write documents`. */
  readonly who: string;
  readonly operation: (operation: Operation) => boolean;
  /** True if a shard can return it for a single item of a bulk request. */
  readonly item: boolean;
}

const hasMethod = ({ routes }: Operation, ...methods: readonly string[]): boolean =>
  routes.some((route) => methods.includes(route.split(' ')[0] ?? ''));
const writesDocuments = (operation: Operation): boolean =>
  operation.writes !== undefined || (operation.connectorApi && hasMethod(operation, 'PUT', 'POST', 'DELETE'));
const hasPlaceholder = ({ routes }: Operation, ...names: readonly string[]): boolean =>
  routes.some((route) => names.some((name) => route.includes(`{${name}}`)));

const WRITES = 'operations that write documents';
const anywhere: Fit = { who: 'all operations', operation: () => true, item: false };
const write: Fit = { who: WRITES, operation: writesDocuments, item: true };

/** Presets that only some operations can get, or items too. All others apply to every operation, but not to items. */
const fits: { readonly [Name in PresetName]?: Fit } = {
  circuit_breaking_exception: { ...anywhere, item: true },
  internal_error: { ...anywhere, item: true },
  es_rejected_execution_exception: write,
  version_conflict_engine_exception: write,
  read_only_block: write,
  document_parsing_exception: {
    who: 'operations that index documents',
    operation: (operation) => writesDocuments(operation) && operation.writes !== 'deletions',
    item: true,
  },
  no_master_block: {
    who: 'operations that modify something',
    operation: (operation) => hasMethod(operation, 'PUT', 'POST', 'DELETE'),
    item: true,
  },
  request_too_large: {
    who: 'operations that have a body',
    operation: (operation) => hasMethod(operation, 'PUT', 'POST'),
    item: false,
  },
  index_not_found_exception: {
    who: 'operations on an index',
    operation: (operation) => operation.connectorApi || hasPlaceholder(operation, 'index'),
    item: true,
  },
  resource_not_found_exception: {
    who: 'operations on one connector, sync job or secret',
    operation: (operation) =>
      operation.connectorApi && hasPlaceholder(operation, 'connector_id', 'connector_sync_job_id', 'id'),
    item: false,
  },
};

/** Which requests can get a preset. */
export function fitOf(preset: PresetName): Fit {
  return fits[preset] ?? anywhere;
}
