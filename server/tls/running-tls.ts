/** How to reach a server by TLS. */
export interface RunningTls {
  readonly url: string;
  readonly port: number;
  /** The certificate of the authority that clients have to trust, in PEM. */
  readonly authorities: string;
  /** SHA-256 of that certificate in hexadecimal digits, for clients that compare it instead. */
  readonly fingerprint: string;
  /** A certificate for clients that have to show one, with its key, in PEM; undefined if the server's own was given. */
  readonly client: { readonly certificate: string; readonly key: string } | undefined;
}
