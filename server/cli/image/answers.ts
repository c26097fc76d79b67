const PATIENCE = 1500;

/** Only a server that is alive asks for a certificate. */
const ALIVE = new Set(['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE']);

/**
 * Waits for a response to a request. Any is fine, even a refusal because of a missing token, and so is any certificate: it
 * may be for other names than those of this machine.
 *
 * @throws Error if there is none in time.
 */
export function answers(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Only what is needed, because health checks are frequent.
    const { get } = url.startsWith('https:')
      ? (require('node:https') as typeof import('node:https'))
      : (require('node:http') as typeof import('node:http'));
    const options = { agent: false, timeout: PATIENCE, rejectUnauthorized: false };
    const request = get(`${url}/_mock`, options);
    request.on('response', (response) => {
      response.resume();
      resolve();
    });
    request.on('timeout', () => request.destroy(new Error('no response in time')));
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (ALIVE.has(error.code ?? '')) resolve();
      else reject(new Error(`No server answers at ${url} (${error.code ?? error.message}).`));
    });
  });
}
