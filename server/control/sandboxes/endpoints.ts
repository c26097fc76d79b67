import { ControlError } from '../control-error';
import type { ControlEndpoint } from '../endpoint';
import { nearest } from '../nearest';

export const sandboxEndpoints: readonly ControlEndpoint[] = [
  {
    route: 'GET /sandboxes',
    summary: 'Lists the sandboxes. /_mock/sandbox/{name}/… is a server of its own, made at its first request.',
    answer: 'answers.schema.json#/$defs/SandboxList',
    handle: ({ sandboxes }) => ({ json: { sandboxes: sandboxes.names() } }),
  },
  {
    route: 'DELETE /sandboxes/{name}',
    summary: 'Drops a sandbox with all it holds.',
    answer: 'answers.schema.json#/$defs/Dropped',
    handle: ({ sandboxes, path }) => {
      const name = path.name as string;
      if (sandboxes.drop(name)) return { json: { dropped: 1 } };
      throw new ControlError(404, `There is no sandbox [${name}].${nearest(name, sandboxes.names())}`);
    },
  },
  {
    route: 'DELETE /sandboxes',
    summary: 'Drops all sandboxes.',
    answer: 'answers.schema.json#/$defs/Dropped',
    handle: ({ sandboxes }) => ({ json: { dropped: sandboxes.dropAll() } }),
  },
];
