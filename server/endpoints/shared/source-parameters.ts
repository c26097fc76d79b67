import { notEmulated } from '../../errors/not-emulated';
import { list, text } from '../../http/parameters';
import { type SourceSelection, wholeSource } from '../../query/source-filter';

/** What of the source the query string asks for (FetchSourceContext.parseFromRestRequest). */
export const sourceParameters = {
  _source: text,
  _source_includes: list,
  _source_excludes: list,
  _source_exclude_vectors: {
    read: (raw: string | undefined): undefined => {
      if (raw !== undefined) throw notEmulated('[_source_exclude_vectors]');
      return undefined;
    },
  },
} as const;

export interface SourceValues {
  readonly _source: string | undefined;
  readonly _source_includes: readonly string[] | undefined;
  readonly _source_excludes: readonly string[] | undefined;
}

/**
 * What of the source the query string asks for (FetchSourceContext.parseFromRestRequest); undefined where it says nothing.
 */
export function sourceSelection(values: SourceValues): SourceSelection | undefined {
  const { _source: source, _source_includes: includes, _source_excludes: excludes } = values;
  if (source === undefined && includes === undefined && excludes === undefined) return undefined;
  if (source === 'true') return { ...wholeSource, includes: includes ?? [], excludes: excludes ?? [] };
  if (source === 'false') return { fetch: false, includes: [], excludes: [] };
  const named = list.read(source, '_source');
  return { fetch: true, includes: includes ?? named ?? [], excludes: excludes ?? [] };
}
