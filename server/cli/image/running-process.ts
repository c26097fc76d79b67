import { readFileSync } from 'node:fs';
import { speaksTls } from '../server-flags';
import { isElasticsearch } from './program';
import { readStartCall } from './start-call';

const DEFAULT_PORT = 9200;

/** Addresses to listen on that stand for all of a machine's, and one by which each can be reached. */
const REACHED: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

/**
 * The URL of the server that runs as a process of this machine, by the arguments and variables that it was started with.
 *
 * @param process its number: 1 for the main process of a container.
 * @throws Error if there is no such process, if it is not a server, or if the system chose its port.
 */
export async function urlOfProcess(process: number): Promise<string> {
  const environment = Object.fromEntries(partsOf(process, 'environ').map(variableOf));
  const args = serverArguments(partsOf(process, 'cmdline'));
  const { values } = await readStartCall(args, environment, `/proc/${process}/cwd`);
  const { host = '127.0.0.1', port = DEFAULT_PORT } = values;
  if (port === 0) throw new Error('The port of the server was chosen by the system, so its arguments do not tell it.');
  const tls = speaksTls(values) && values['tls-port'] === undefined;
  return `${tls ? 'https' : 'http'}://${REACHED[host] ?? host}:${port}`;
}

/** Linux ends each part with a zero byte. */
function partsOf(process: number, file: 'cmdline' | 'environ'): string[] {
  try {
    return readFileSync(`/proc/${process}/${file}`, 'utf8').split('\0').slice(0, -1);
  } catch (error) {
    throw new Error(`Cannot read how process ${process} was started: ${(error as Error).message}`);
  }
}

function variableOf(text: string): [string, string] {
  const end = text.indexOf('=');
  return [text.slice(0, end), text.slice(end + 1)];
}

/** What follows the script and the name of the command. Before it, there may be Node's own flags, or a small init. */
function serverArguments(all: readonly string[]): readonly string[] {
  const script = all.findIndex((argument) => /(?:dist\/cli\.js|\/es-connector-mock)$/.test(argument));
  if (script < 0) throw new Error(`The process is not es-connector-mock, but: ${all[0] ?? 'nothing'}`);
  const own = all.slice(script + 1);
  const [first = 'start'] = own;
  if (first === 'start') return own.slice(1);
  if (first.startsWith('-') || isElasticsearch(first)) return own;
  throw new Error(`The process is not a server, but runs the command ${first}.`);
}
