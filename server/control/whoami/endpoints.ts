import { ok } from '../../http/answer';
import { type ControlEndpoint, controlEndpoint } from '../endpoint';
import { whoami } from './whoami';

export const whoamiEndpoints: readonly ControlEndpoint[] = [
  controlEndpoint({
    route: 'GET /whoami',
    summary: 'Explains what credentials may do, in words and as data.',
    input: 'whoami.schema.json',
    answer: 'answers.schema.json#/$defs/Whoami',
    handle: ({ mock, input }) => ok(whoami(mock, input.as)),
  }),
];
