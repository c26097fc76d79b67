import { acknowledged, ok } from '../../http/answer';
import { ControlError } from '../control-error';
import type { ControlledMock } from '../controlled-mock';
import { type ControlEndpoint, controlEndpoint } from '../endpoint';
import type { UpstreamState } from './state';

export const upstreamEndpoints: readonly ControlEndpoint[] = [
  controlEndpoint({
    route: 'GET /upstream',
    summary: 'Shows the cluster behind the server, and what requests have made in it: what a reset would remove.',
    answer: 'answers.schema.json#/$defs/UpstreamView',
    handle: ({ mock }) => ok(stateOf(mock).view()),
  }),
  controlEndpoint({
    route: 'DELETE /upstream/made',
    summary: 'Removes from the cluster what requests have made in it, and loads nothing in its place.',
    answer: 'answers.schema.json#/$defs/Acknowledged',
    handle: async ({ mock }) => {
      await stateOf(mock).clean();
      return acknowledged;
    },
  }),
];

function stateOf({ upstream }: ControlledMock): UpstreamState {
  if (upstream) return upstream;
  throw new ControlError(404, 'There is no cluster behind this server. It is started with --upstream URL.');
}
