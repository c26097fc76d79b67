import type { ElasticsearchError } from '../../../errors/elasticsearch-error';
import { renderError } from '../../../errors/render-error';
import { type AnswerObject, RawJson } from '../../../json/value';

/** The progress of a request by query (BulkByScrollTask.Status). */
export class Status {
  total = 0;
  updated = 0;
  created = 0;
  deleted = 0;
  batches = 0;
  versionConflicts = 0;
  noops = 0;

  constructor(
    /** Documents per second; Infinity if there is no throttling. The mock never throttles, but shows the value. */
    readonly requestsPerSecond: number,
    readonly slice?: number,
  ) {}

  /** Adds the work of a slice. */
  add(part: Status): void {
    this.total += part.total;
    this.updated += part.updated;
    this.created += part.created;
    this.deleted += part.deleted;
    this.batches += part.batches;
    this.versionConflicts += part.versionConflicts;
    this.noops += part.noops;
  }

  /** Its members in Elasticsearch's order. Updates do not show `created`; deletes do not show `updated` either. */
  members(shown: ShownCounts, slices: readonly Status[] = []): AnswerObject {
    return {
      slice_id: this.slice,
      total: this.total,
      updated: shown.updated ? this.updated : undefined,
      created: shown.created ? this.created : undefined,
      deleted: this.deleted,
      batches: this.batches,
      version_conflicts: this.versionConflicts,
      noops: this.noops,
      retries: { bulk: 0, search: 0 },
      throttled_millis: 0,
      requests_per_second: floatOf(this.requestsPerSecond),
      throttled_until_millis: 0,
      slices: slices.length > 0 ? slices.map((slice) => slice.members(shown)) : undefined,
    };
  }
}

export interface ShownCounts {
  readonly updated: boolean;
  readonly created: boolean;
}

/** The failure of one document (BulkItemResponse.Failure.toXContent). */
export interface WriteFailure {
  readonly index: string;
  readonly id: string | undefined;
  readonly error: ElasticsearchError;
}

export function failureMembers({ index, id, error }: WriteFailure): AnswerObject {
  return { index, id, cause: renderError(error), status: error.status };
}

/** A Java float, always with a fraction. */
function floatOf(value: number): RawJson {
  const shown = Number.isFinite(value) ? value : -1;
  return new RawJson(Number.isInteger(shown) ? `${shown}.0` : String(shown));
}
