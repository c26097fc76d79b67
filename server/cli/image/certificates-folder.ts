import { accessSync, constants, mkdirSync } from 'node:fs';
import type { StartCall } from './start-call';

/**
 * Without the folder that would keep the certificates, if it cannot be written: the file system of a container may be
 * read-only. The server starts nevertheless, with an authority that only lasts until it stops.
 */
export function withWritableFolder(call: StartCall): StartCall {
  const { 'tls-folder': folder, ...others } = call.values;
  if (folder === undefined || isWritable(folder)) return call;
  const notice =
    `The certificate of the authority is not in ${folder}, which cannot be written; mount a volume there that user ` +
    `${process.getuid?.() ?? ''} can write, or ask the server for it with: es-connector-mock ca.`;
  return { ...call, values: others, notices: [...call.notices, notice] };
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
