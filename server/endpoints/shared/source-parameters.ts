import { listParameter, refusedParameter, stringParameter } from '../../http/parameters';
import { type SourceSelection, wholeSource } from '../../query/source-filter';

/** The source filtering parameters of the query string (FetchSourceContext.parseFromRestRequest). */
export const sourceParameters = {
  _source: stringParameter,
  _source_includes: listParameter,
  _source_excludes: listParameter,
  _source_exclude_vectors: refusedParameter('[_source_exclude_vectors]'),
} as const;

export interface SourceValues {
  readonly _source: string | undefined;
  readonly _source_includes: readonly string[] | undefined;
  readonly _source_excludes: readonly string[] | undefined;
}

/**
 * The part of the source requested in the query string (FetchSourceContext.parseFromRestRequest); undefined if not
 * specified.
 */
export function sourceSelection(values: SourceValues): SourceSelection | undefined {
  const { _source: source, _source_includes: includes, _source_excludes: excludes } = values;
  if (source === undefined && includes === undefined && excludes === undefined) return undefined;
  if (source === 'true') return { ...wholeSource, includes: includes ?? [], excludes: excludes ?? [] };
  if (source === 'false') return { fetch: false, includes: [], excludes: [] };
  const named = listParameter.read(source, '_source');
  return { fetch: true, includes: includes ?? named ?? [], excludes: excludes ?? [] };
}
