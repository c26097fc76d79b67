// First, so that the library is not loaded before its compiled code.
import './compiled-library';

import { openApi, openApiRequests } from '../index';
import type { Command } from './command';
import { type Flags, readFlags, UsageError } from './flags';
import { print } from './print';

const flags = {
  http: { value: 'none', help: 'Print requests in the format of .http files instead, for editors and API clients.' },
} as const satisfies Flags;

export const openApiCommand: Command = {
  usage: 'openapi [flags]',
  summary: 'Prints the OpenAPI description of /_mock and of all emulated operations.',
  details: ['es-connector-mock openapi > openapi.json', 'es-connector-mock openapi --http > requests.http'],
  flags,
  run: async (args) => {
    const { values, rest } = readFlags(flags, args, {});
    if (rest.length > 0) throw new UsageError(`openapi takes no arguments, but got: ${rest.join(' ')}`);
    print(values.http ? openApiRequests() : `${JSON.stringify(openApi())}\n`);
    return 0;
  },
};
