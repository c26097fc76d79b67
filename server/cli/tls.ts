import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { RunningTls } from '../index';
import type { FlagValues } from './flags';
import type { serverFlags } from './server-flags';

/** What a client needs for TLS, as the ready line and `exec` tell it. */
export interface ShownTls {
  readonly url: string;
  readonly fingerprint: string;
  /** File with the certificate of the authority; undefined if none could be written. */
  readonly ca: string | undefined;
}

/** The certificate of the authority is put into a temporary file if it is not in one anyway. */
export function shownTls(
  { url, authorities, fingerprint }: RunningTls,
  values: Pick<FlagValues<typeof serverFlags>, 'tls-folder' | 'tls-ca' | 'tls-cert'>,
): ShownTls {
  const { 'tls-folder': folder, 'tls-ca': ca, 'tls-cert': certificate } = values;
  const given = certificate === undefined ? folder && join(folder, 'http_ca.crt') : (ca ?? certificate);
  return { url, fingerprint, ca: given === undefined ? temporaryFile(authorities) : resolve(given) };
}

function temporaryFile(authorities: string): string | undefined {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'es-connector-mock-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'http_ca.crt');
    writeFileSync(file, authorities);
    return file;
  } catch {
    // A container's file system may be read-only. The command `ca` asks the server for the certificate.
    return undefined;
  }
}
