import type { StandInSettings } from '../../generated/control';
import { checked } from '../control-error';
import { type ControlEndpoint, controlEndpoint } from '../endpoint';

export const standInEndpoints: readonly ControlEndpoint[] = [
  {
    route: 'GET /stand-in',
    summary: 'Tells what the stand-in for the connector service was told, and what it has done lately.',
    answer: 'answers.schema.json#/$defs/StandInView',
    handle: ({ mock }) => ({ json: mock.standIn.view() }),
  },
  controlEndpoint<StandInSettings>({
    route: 'PUT /stand-in',
    summary: "Starts the stand-in for the connector service: jobs move on their own, on the mock's clock.",
    input: 'stand-in.schema.json',
    answer: 'answers.schema.json#/$defs/StandInView',
    handle: ({ mock, input }) => {
      checked(() => mock.standIn.use(input));
      mock.standIn.catchUp();
      return { json: mock.standIn.view() };
    },
  }),
  {
    route: 'DELETE /stand-in',
    summary: 'Ends the stand-in.',
    answer: 'answers.schema.json#/$defs/StandInView',
    handle: ({ mock }) => {
      mock.standIn.use(undefined);
      return { json: mock.standIn.view() };
    },
  },
];
