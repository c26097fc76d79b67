import type { JsonObject, JsonValue } from '../../json/value';
import type { ScriptSource } from '../../painless';
import type { Query } from '../dsl/query';
import type { SourceSelection } from '../source-filter';
import type { Highlight } from './highlight';
import type { Sort } from './sort';

/** A field of `fields` or `docvalue_fields`, with the format to show it in. */
export interface FieldAndFormat {
  readonly field: string;
  readonly format?: string | undefined;
  readonly includeUnmapped?: boolean | undefined;
}

/** `pit`: a point in time to search in. */
export interface PointInTime {
  readonly id: string;
  /** In milliseconds. */
  readonly keepAlive?: number | undefined;
}

/** `slice`: one part of the documents, split into several. */
export interface Slice {
  readonly id: number;
  readonly max: number;
}

/** `inner_hits`: hits inside a hit, of a nested query or of a collapsed search. */
export interface InnerHits {
  readonly name?: string | undefined;
  readonly request: HitsRequest;
}

/** `collapse`: the best hit of each value of a field. */
export interface Collapse {
  readonly field: string;
  readonly innerHits?: readonly InnerHits[] | undefined;
}

/** `script_fields`: values that scripts compute for each hit. */
export interface ScriptField {
  readonly name: string;
  readonly source: ScriptSource;
  readonly ignoreFailure: boolean;
}

/** Which hits are wanted, in which order, and what is shown of each. Options that were not given are undefined. */
export interface HitsRequest {
  readonly query?: Query | undefined;
  readonly postFilter?: Query | undefined;
  readonly from?: number | undefined;
  readonly size?: number | undefined;
  readonly sort?: readonly Sort[] | undefined;
  readonly searchAfter?: readonly JsonValue[] | undefined;
  readonly source?: SourceSelection | undefined;
  readonly fields?: readonly FieldAndFormat[] | undefined;
  readonly docvalueFields?: readonly FieldAndFormat[] | undefined;
  readonly storedFields?: readonly string[] | undefined;
  readonly scriptFields?: readonly ScriptField[] | undefined;
  readonly trackTotalHits?: number | boolean | undefined;
  readonly trackScores?: boolean | undefined;
  readonly minScore?: number | undefined;
  readonly version?: boolean | undefined;
  readonly seqNoPrimaryTerm?: boolean | undefined;
  readonly terminateAfter?: number | undefined;
  readonly collapse?: Collapse | undefined;
  readonly highlight?: Highlight | undefined;
  readonly pit?: PointInTime | undefined;
  readonly slice?: Slice | undefined;
  readonly runtimeMappings?: JsonObject | undefined;
  readonly indicesBoost?: readonly (readonly [index: string, boost: number])[] | undefined;
}
