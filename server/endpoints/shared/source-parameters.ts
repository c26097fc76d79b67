import { booleanParameter, listParameter, stringParameter } from '../../http/parameters';
import { noSource, type SourceSelection } from '../../query/source-filter';

/** The source filtering parameters of the query string (FetchSourceContext.parseFromRestRequest). */
export const sourceParameters = {
  _source: stringParameter,
  _source_includes: listParameter,
  _source_excludes: listParameter,
  _source_exclude_vectors: booleanParameter(),
} as const;

export interface SourceValues {
  readonly _source: string | undefined;
  readonly _source_includes: readonly string[] | undefined;
  readonly _source_excludes: readonly string[] | undefined;
  readonly _source_exclude_vectors?: boolean | undefined;
}

/**
 * The part of the source requested in the query string (FetchSourceContext.parseFromRestRequest); undefined if not
 * specified.
 */
export function sourceSelection(values: SourceValues): SourceSelection | undefined {
  const { _source: source, _source_includes: includes, _source_excludes: excludes } = values;
  const { _source_exclude_vectors: excludeVectors } = values;
  if ([source, includes, excludes, excludeVectors].every((one) => one === undefined)) return undefined;
  if (source === 'false') return noSource;
  const named = source === 'true' ? undefined : listParameter.read(source, '_source');
  return { fetch: true, includes: includes ?? named ?? [], excludes: excludes ?? [], excludeVectors };
}
