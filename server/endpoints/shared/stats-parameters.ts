import { booleanParameter, listParameter, type ParameterTable, type ParameterValues } from '../../http/parameters';
import type { Mock } from '../../mock';
import type { StatsOptions } from './index-stats';

/** What to show besides the counters of indices (RestIndicesStatsAction, RestNodesStatsAction). */
export const statsParameters = {
  groups: listParameter,
  fields: listParameter,
  completion_fields: listParameter,
  fielddata_fields: listParameter,
  include_segment_file_sizes: booleanParameter(false),
  include_unloaded_segments: booleanParameter(false),
} as const satisfies ParameterTable;

/** `fields` counts only where none of the other two is given. */
export function statsOptions(mock: Mock, query: ParameterValues<typeof statsParameters>): StatsOptions {
  const { completion_fields: completionFields, fielddata_fields: fielddataFields, fields } = query;
  const both = completionFields === undefined && fielddataFields === undefined ? fields : undefined;
  return {
    groups: query.groups,
    completionFields: completionFields ?? both,
    fielddataFields: fielddataFields ?? both,
    fileSizes: query.include_segment_file_sizes,
    unloadedSegments: query.include_unloaded_segments,
    openContexts: (index) => mock.searches.openOn(index),
  };
}
