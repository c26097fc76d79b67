import { ElasticsearchError } from '../../../errors/elasticsearch-error';
import { renderFailure } from '../../../errors/render-error';
import { type Answer, ok } from '../../../http/answer';
import type { AnswerObject } from '../../../json/value';
import type { Mock } from '../../../mock';
import { andThen, type Eventually, recovering } from '../../../runtime/eventually';
import { NODE_ID } from '../../../runtime/node';
import { type FinishedTask, keepTask } from '../../../store/tasks';

/** The final report of a task. */
export interface TaskResult {
  readonly status: AnswerObject;
  readonly response: AnswerObject;
}

/** Runs a task to completion, keeps its result for `GET /_tasks/{id}`, and responds with its id. */
export function runAsTask(
  mock: Mock,
  action: string,
  description: string,
  run: () => Eventually<TaskResult>,
): Eventually<Answer> {
  const startedAt = mock.runtime.clock.now();
  return andThen(recovering<Outcome>(run, failed), (outcome) => {
    const { number } = keepTask(mock.store, { action, description, startedAt, ...outcome });
    return ok({ task: `${NODE_ID}:${number}` });
  });
}

type Outcome = Pick<FinishedTask, 'status' | 'response' | 'error'>;

function failed(error: unknown): Outcome {
  if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
  return { status: {}, error: renderFailure(error) };
}
