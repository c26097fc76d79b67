import { ok } from '../../http/answer';
import { andThen } from '../../runtime/eventually';
import { orBadRequest } from '../control-error';
import { type ControlEndpoint, controlEndpoint } from '../endpoint';

export const standInEndpoints: readonly ControlEndpoint[] = [
  controlEndpoint({
    route: 'GET /stand-in',
    summary: 'Shows the settings of the stand-in for the connector service, and what it has done recently.',
    answer: 'answers.schema.json#/$defs/StandInView',
    handle: ({ mock }) => ok(mock.standIn.view()),
  }),
  controlEndpoint({
    route: 'PUT /stand-in',
    summary: "Starts the stand-in for the connector service: jobs advance automatically, on the mock's clock.",
    input: 'stand-in.schema.json',
    answer: 'answers.schema.json#/$defs/StandInView',
    handle: ({ mock, input }) => {
      orBadRequest(() => mock.standIn.use(input));
      return andThen(mock.standIn.catchUp(), () => ok(mock.standIn.view()));
    },
  }),
  controlEndpoint({
    route: 'DELETE /stand-in',
    summary: 'Stops the stand-in.',
    answer: 'answers.schema.json#/$defs/StandInView',
    handle: ({ mock }) => {
      mock.standIn.use(undefined);
      return ok(mock.standIn.view());
    },
  }),
];
