import type { Command } from './command';
import { connectionFlags, readCall } from './connection';
import type { Flags } from './flags';
import { print } from './print';

/** The flag of commands that export a state, and what it adds to their call. */
export const secretsFlag = {
  'with-secrets': {
    value: 'none',
    help: 'Export secrets, API keys and sensitive configuration values too, not placeholders.',
  },
} as const satisfies Flags;

export function exportQuery({ 'with-secrets': withSecrets }: { readonly 'with-secrets'?: boolean }): string {
  return withSecrets ? '?with_secrets=true' : '';
}

const flags = { ...secretsFlag, ...connectionFlags } as const satisfies Flags;

export const stateCommand: Command = {
  usage: 'state [flags]',
  summary: 'Prints the whole state of a running server as a fixture.',
  details: ['es-connector-mock state > my-state.json'],
  flags,
  run: async (args) => {
    const { connection, values } = readCall('state', flags, args);
    print(await connection.text(`/state${exportQuery(values)}`));
    return 0;
  },
};
