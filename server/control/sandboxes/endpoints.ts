import { ok } from '../../http/answer';
import { nearestHint } from '../../validation/nearest';
import { ControlError } from '../control-error';
import { type ControlEndpoint, controlEndpoint } from '../endpoint';

export const sandboxEndpoints: readonly ControlEndpoint[] = [
  controlEndpoint({
    route: 'GET /sandboxes',
    summary: 'Lists the sandboxes. /_mock/sandbox/{name}/… is a server of its own, created by its first request.',
    answer: 'answers.schema.json#/$defs/SandboxList',
    handle: ({ sandboxes }) => ok({ sandboxes: sandboxes.names() }),
  }),
  controlEndpoint({
    route: 'DELETE /sandboxes/{name}',
    summary: 'Removes a sandbox with everything in it.',
    answer: 'answers.schema.json#/$defs/Dropped',
    handle: async ({ sandboxes, placeholders }) => {
      const name = placeholders.name;
      await sandboxes.known(name)?.upstream?.clean();
      if (sandboxes.drop(name)) return ok({ dropped: 1 });
      throw new ControlError(404, `There is no sandbox [${name}].${nearestHint(name, sandboxes.names())}`);
    },
  }),
  controlEndpoint({
    route: 'DELETE /sandboxes',
    summary: 'Removes all sandboxes.',
    answer: 'answers.schema.json#/$defs/Dropped',
    handle: async ({ sandboxes }) => {
      for (const name of sandboxes.names()) await sandboxes.known(name)?.upstream?.clean();
      return ok({ dropped: sandboxes.dropAll() });
    },
  }),
];
