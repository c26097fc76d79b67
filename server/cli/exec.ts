// Must come first, so that the library is not loaded without its compiled code.
import './compiled-library';

import { parseArgs } from 'node:util';
import { type OpenServer, openServer } from '../open';
import { ended, environmentOf, passSignalsOn, runChild, URL_VARIABLES } from './child';
import type { Command } from './command';
import { both, configFlag, findConfig, otherOptions, withConfig, withOrigin } from './config';
import { FAILED, onFailure } from './failure';
import { type Flags, parseOptions, readFlags, UsageError, unknownVariables } from './flags';
import { withPassword } from './image/password';
import { RefusalLog } from './refusals';
import { requestLog } from './request-log';
import { optionsOf, serverFlags } from './server-flags';
import { type ShownTls, shownTls } from './tls';

const SHOWN = 10;
const flags = {
  show: { value: 'number', help: `How many refused requests to show after a failure; 0 for none. Default ${SHOWN}.` },
  ...serverFlags,
  ...configFlag,
  port: { ...serverFlags.port, help: 'Port to listen on. Default 0: the system chooses a free one.' },
} as const satisfies Flags;

export const execCommand: Command = {
  usage: 'exec [flags] -- COMMAND [ARGUMENT ...]',
  summary: 'Runs a command, such as your tests, with a server of its own.',
  details: [
    'es-connector-mock exec --fixture every-status -- npm test',
    'The server starts before the command and stops after it. Its URL is passed to the command in the variables',
    `${URL_VARIABLES.join(', ')}; its port`,
    'in ELASTICSEARCH_PORT. With --tls, ELASTICSEARCH_CA_CERTS is the file with the certificate of the authority,',
    'ELASTICSEARCH_CA_FINGERPRINT its fingerprint, and commands that run on Node trust it.',
    'Signals are passed on. The exit code is that of the command, 128 plus the number of the signal that ended it, or 127',
    'if the command is not found. After a failure, the refused requests are shown with the reasons.',
  ],
  flags,
  ownLength: (args) => split(args).own.length,
  run: exec,
};

async function exec(args: readonly string[]): Promise<number> {
  const { own, command } = split(args);
  const [program, ...rest] = command;
  const given = readFlags(flags, own, process.env);
  const config = await findConfig(given.values.config);
  const values = withPassword(withConfig(given.values, config), process.env);
  const others = otherOptions(config, values);
  if (program === undefined) throw new UsageError('exec needs a command: es-connector-mock exec [flags] -- npm test');
  for (const line of unknownVariables(flags, process.env)) process.stderr.write(`es-connector-mock: ${line}\n`);
  const refusals = new RefusalLog();
  const server = await openServer({
    ...optionsOf(values),
    ...others,
    // The port in the file is that of a server that is started by itself.
    port: given.values.port,
    onRefused: both((entry) => refusals.add(entry), others.onRefused),
    onRequest: both(requestLog(values.log), others.onRequest),
  }).catch((error: Error) => {
    throw withOrigin(error, given.origins, config);
  });
  const { url, port, stop } = server;
  const tls = server.tls && shownTls(server.tls, values);
  const child = runChild(program, rest, { ...environmentOf(url, port, values.token), ...tlsEnvironmentOf(tls) });
  passSignalsOn(child);
  onFailure(server, (report) => {
    child.kill();
    process.stderr.write(`\n${report}${refusals.report(values.show ?? SHOWN)}`);
    process.exit(FAILED);
  });
  const code = await ended(child, program);
  await clean(server);
  await stop();
  if (code !== 0 && child.pid !== undefined) {
    process.stderr.write(
      `\nes-connector-mock: ${program} ended with exit code ${code}. ${refusals.report(values.show ?? SHOWN)}`,
    );
  }
  return code;
}

/** With a cluster behind the server, what the command has made there goes as it would with a server of its own. */
async function clean({ upstream }: OpenServer): Promise<void> {
  await upstream?.clean().catch((error: Error) => {
    process.stderr.write(`es-connector-mock: ${error.message}\n`);
  });
}

/** Splits our own arguments from the command with its arguments, at `--` or at the first word that is not a flag. */
function split(args: readonly string[]): { readonly own: readonly string[]; readonly command: readonly string[] } {
  const { tokens } = parseArgs({ ...parseOptions(flags), args: [...args] });
  const first = tokens.find(({ kind }) => kind !== 'option');
  if (!first) return { own: args, command: [] };
  const skipped = first.kind === 'option-terminator' ? 1 : 0;
  return { own: args.slice(0, first.index), command: args.slice(first.index + skipped) };
}

/** Node trusts further authorities by a variable of its own, which the command's user may have set. */
function tlsEnvironmentOf(tls: ShownTls | undefined): NodeJS.ProcessEnv {
  if (!tls) return {};
  const { ca, fingerprint } = tls;
  const { NODE_EXTRA_CA_CERTS = ca } = process.env;
  return {
    ELASTICSEARCH_CA_FINGERPRINT: fingerprint,
    ...(ca !== undefined && { ELASTICSEARCH_CA_CERTS: ca, ES_CONNECTOR_MOCK_CA: ca, NODE_EXTRA_CA_CERTS }),
  };
}
