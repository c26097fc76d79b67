import type { Answer } from '../../../http/answer';
import type { AnswerObject } from '../../../json/value';
import type { Mock } from '../../../mock';
import { andThen, type Eventually } from '../../../runtime/eventually';
import type { ByQueryValues } from './options';
import type { ByQueryOutcome } from './run';
import { runAsTask } from './run-as-task';
import { failureMembers, type ShownCounts } from './status';

/** A request by query, ready to run. */
export interface Runnable {
  /** Elasticsearch's name of the action, for tasks. */
  readonly action: string;
  readonly description: string;
  readonly shown: ShownCounts;
  run(): Eventually<ByQueryOutcome>;
}

const ALL_COUNTS: ShownCounts = { updated: true, created: true };

/** Runs a request by query and returns its result, or the id of the task that ran it. */
export function answerByQuery(mock: Mock, values: ByQueryValues, request: Runnable): Eventually<Answer> {
  const { clock } = mock.runtime;
  const start = clock.now();
  const run = (): Eventually<ByQueryOutcome> =>
    andThen(request.run(), (outcome) => {
      if (values.refresh) for (const state of outcome.touched) state.refresh();
      return outcome;
    });
  if (!values.wait_for_completion) {
    return runAsTask(mock, request.action, request.description, () =>
      andThen(run(), (outcome) => {
        const status = outcome.status.members(ALL_COUNTS, outcome.slices);
        return { status, response: response(outcome, clock.now() - start, ALL_COUNTS) };
      }),
    );
  }
  return andThen(run(), (outcome) => {
    // The highest status is considered the most informative (BulkIndexByScrollResponseContentListener).
    const status = Math.max(200, ...outcome.failures.map(({ error }) => error.status));
    return { status, body: response(outcome, clock.now() - start, request.shown) };
  });
}

/** BulkByScrollResponse.toXContent. */
function response({ status, slices, failures }: ByQueryOutcome, took: number, shown: ShownCounts): AnswerObject {
  return {
    took: Math.max(0, took),
    timed_out: false,
    ...status.members(shown, slices),
    failures: failures.map(failureMembers),
  };
}
