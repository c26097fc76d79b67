import type { Diagnosis } from '../../generated/control';
import { CONNECTOR_ALIAS, SYNC_JOB_ALIAS } from '../../store/connector-indices';
import type { Exchange } from '../exchange';

/** A null that Elasticsearch dereferences: its 500 does not say which one. */
export function diagnoseNullPointer({ error }: Exchange): Diagnosis | undefined {
  for (let at = error; at; at = at.causedBy) {
    if (at.wasNull === undefined) continue;
    const summary = `${at.wasNull} is null or missing. Elasticsearch does not check for that and fails with a null_pointer_exception.`;
    return { summary, refused_by: 'elasticsearch' };
  }
  return undefined;
}

/** An index with the name of an alias of the connector API, which keeps the API from creating its own index. */
export function diagnoseShadowedIndex({ mock, endpoint }: Exchange): Diagnosis | undefined {
  if (!endpoint?.connectorApi) return undefined;
  const shadow = [CONNECTOR_ALIAS, SYNC_JOB_ALIAS].find((name) => mock.store.index(name) !== undefined);
  if (shadow === undefined) return undefined;
  const summary = `[${shadow}] is a plain index, but the connector API needs an alias with this name: something was written to it before the API created its own index. Delete it (DELETE /${shadow}) and create connectors and sync jobs through the API first.`;
  return { summary, refused_by: 'elasticsearch' };
}

/** A bug of the mock, as `presentError` reports it. */
export function diagnoseOwnFault({ error }: Exchange): Diagnosis | undefined {
  if (error?.type !== 'exception' || !error.reason?.startsWith('es-connector-mock failed')) return undefined;
  const [first = ''] = error.reason.split('\n', 1);
  return { summary: first, refused_by: 'es-connector-mock' };
}
