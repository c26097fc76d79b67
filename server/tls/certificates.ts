import { generateKeyPair, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import { md, pki } from 'node-forge';
import { SystemClock } from '../runtime/clock';

/** A certificate and its private key, both in PEM. */
export interface KeyPair {
  readonly certificate: string;
  readonly key: string;
}

/** What a server needs, and what its clients need to trust it or to be trusted. */
export interface Certificates {
  readonly authority: KeyPair;
  readonly server: KeyPair;
  readonly client: KeyPair;
}

/** The name that Elasticsearch's automatic configuration gives to the authority (AutoConfigureNode). */
const AUTHORITY = 'Elasticsearch security auto-configuration HTTP CA';

const DAY = 24 * 60 * 60 * 1000;
const YEARS = 3 * 365 * DAY;

type Name = { readonly name: string; readonly value: string }[];
type Extensions = { readonly name: string; readonly [option: string]: unknown }[];

/**
 * Makes certificates for a server and for a client, and the authority that signs them. Takes some tenths of a second, most of
 * it for the keys.
 *
 * @param hosts names and addresses for which the server's certificate is valid.
 * @param authority one that was made before.
 */
export async function makeCertificates(hosts: readonly string[], authority?: KeyPair): Promise<Certificates> {
  const [signer, server, client] = await Promise.all([
    authority ? keysOf(authority.key) : makeKeys(),
    makeKeys(),
    makeKeys(),
  ]);
  const issuer = [{ name: 'commonName', value: AUTHORITY }];
  const sign = (keys: Keys, subject: Name, extensions: Extensions): KeyPair => ({
    certificate: signed(keys, subject, { keys: signer, name: issuer }, extensions),
    key: keys.pem,
  });
  return {
    authority:
      authority ??
      sign(signer, issuer, [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      ]),
    server: sign(
      server,
      [{ name: 'commonName', value: hosts[0] ?? 'localhost' }],
      [...endEntity({ serverAuth: true }), { name: 'subjectAltName', altNames: hosts.map(alternativeName) }],
    ),
    client: sign(client, [{ name: 'commonName', value: 'client' }], endEntity({ clientAuth: true })),
  };
}

/** Strict clients, such as Python's from version 3.13, insist on key usage. */
function endEntity(purpose: { readonly serverAuth?: true; readonly clientAuth?: true }): Extensions {
  return [
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
    { name: 'extKeyUsage', ...purpose },
  ];
}

/** A general name of X.509: 7 is an address, 2 the name of a host. */
function alternativeName(host: string): { type: number; value?: string; ip?: string } {
  return isIP(host) === 0 ? { type: 2, value: host } : { type: 7, ip: host };
}

interface Keys {
  readonly pem: string;
  readonly privateKey: pki.rsa.PrivateKey;
  readonly publicKey: pki.rsa.PublicKey;
}

const generate = promisify(generateKeyPair);

/** node:crypto makes keys much faster than the library for certificates. */
async function makeKeys(): Promise<Keys> {
  const { privateKey } = await generate('rsa', { modulusLength: 2048 });
  return keysOf(String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
}

function keysOf(pem: string): Keys {
  const privateKey = pki.privateKeyFromPem(pem);
  return { pem, privateKey, publicKey: pki.setRsaPublicKey(privateKey.n, privateKey.e) };
}

function signed(
  keys: Keys,
  subject: Name,
  issuer: { readonly keys: Keys; readonly name: Name },
  extensions: Extensions,
): string {
  const certificate = pki.createCertificate();
  const now = new SystemClock().now();
  certificate.publicKey = keys.publicKey;
  // A positive number, since the first bit is not set. It must not begin with zeros: superfluous ones are illegal.
  certificate.serialNumber = `40${randomBytes(16).toString('hex')}`;
  certificate.validity.notBefore = new Date(now - DAY);
  certificate.validity.notAfter = new Date(now + YEARS);
  certificate.setSubject(subject);
  certificate.setIssuer(issuer.name);
  const identifier = pki.getPublicKeyFingerprint(issuer.keys.publicKey).getBytes();
  certificate.setExtensions([
    ...extensions,
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: identifier },
  ]);
  certificate.sign(issuer.keys.privateKey, md.sha256.create());
  return pki.certificateToPem(certificate);
}
