import { ok } from '../../http/answer';
import { type AnswerValue, RawJson } from '../../json/value';
import { writeJson } from '../../json/write';
import { andThen } from '../../runtime/eventually';
import { type ControlEndpoint, controlEndpoint } from '../endpoint';
import { recordingInTurns } from './recording';

export const recordingEndpoints: readonly ControlEndpoint[] = [
  controlEndpoint({
    route: 'GET /recording',
    summary: 'Shows the requests received, with their responses, as a recording that can be played again.',
    input: 'entry-match.schema.json',
    answer: 'answers.schema.json#/$defs/Recording',
    handle: ({ mock, input }) =>
      // Numbers keep the form in which they were sent and returned.
      andThen(recordingInTurns(mock, input), (recording) =>
        ok(new RawJson(`${writeJson(recording as unknown as AnswerValue)}\n`)),
      ),
  }),
  controlEndpoint({
    route: 'POST /recording',
    summary: 'The same, for descriptions that need a body.',
    input: 'entry-match.schema.json',
    answer: 'answers.schema.json#/$defs/Recording',
    handle: ({ mock, input }) =>
      andThen(recordingInTurns(mock, input), (recording) =>
        ok(new RawJson(`${writeJson(recording as unknown as AnswerValue)}\n`)),
      ),
  }),
];
