import type { Expected } from '../validation/option-kinds';

/** How a server speaks TLS. All options have defaults: certificates are made for `localhost` and this machine. */
export interface TlsOptions {
  /** Further names and addresses for which the certificate is made, and under which clients may reach the server. */
  readonly hosts?: readonly string[] | undefined;
  /** A folder that keeps the certificates that were made, so that the next start uses them again. */
  readonly folder?: string | undefined;
  /** Files in PEM with a certificate of your own and its key, instead of those that are made. */
  readonly certificate?: string | undefined;
  readonly key?: string | undefined;
  /** File in PEM with the authorities that signed it, and that sign the certificates of clients. */
  readonly authorities?: string | undefined;
  /** Whether clients must have a certificate, as in `xpack.security.http.ssl.client_authentication`. */
  readonly clientAuthentication?: ClientAuthentication | undefined;
  /** Port for TLS beside the plain one; by default, the server's port speaks only TLS. With 0, the system chooses one. */
  readonly port?: number | undefined;
}

export type ClientAuthentication = 'none' | 'optional' | 'required';

/** What each option may be. */
export const tlsOptions: Readonly<Record<keyof TlsOptions, Expected>> = {
  hosts: ['list'],
  folder: ['text'],
  certificate: ['text'],
  key: ['text'],
  authorities: ['text'],
  clientAuthentication: { oneOf: ['none', 'optional', 'required'] },
  port: ['number'],
};
