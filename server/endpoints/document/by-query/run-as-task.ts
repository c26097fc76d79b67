import { ElasticsearchError } from '../../../errors/elasticsearch-error';
import { renderFailure } from '../../../errors/render-error';
import { type Answer, ok } from '../../../http/answer';
import type { AnswerObject } from '../../../json/value';
import type { Mock } from '../../../mock';
import { NODE_ID } from '../../../runtime/node';
import { type FinishedTask, keepTask } from '../../../store/tasks';

/** What a task has to say at its end. */
export interface TaskResult {
  readonly status: AnswerObject;
  readonly response: AnswerObject;
}

/** Runs a task to its end, keeps what came of it for `GET /_tasks/{id}`, and answers with its id. */
export function runAsTask(mock: Mock, action: string, description: string, run: () => TaskResult): Answer {
  const startedAt = mock.runtime.clock.now();
  const { number } = keepTask(mock.store, { action, description, startedAt, ...resultOf(run) });
  return ok({ task: `${NODE_ID}:${number}` });
}

function resultOf(run: () => TaskResult): Pick<FinishedTask, 'status' | 'response' | 'error'> {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ElasticsearchError) || error.type === 'not_emulated_exception') throw error;
    return { status: {}, error: renderFailure(error) };
  }
}
