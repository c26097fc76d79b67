const MAX_ID_BYTES = 512;

/** DocWriteRequest.validateDocIdLength. */
export function addIdLength(messages: string[], id: string | undefined): void {
  // A UTF-16 code unit takes at most three bytes in UTF-8.
  if (id === undefined || id.length * 3 <= MAX_ID_BYTES) return;
  const bytes = Buffer.byteLength(id);
  if (bytes > MAX_ID_BYTES) {
    messages.push(`id [${id}] is too long, must be no longer than 512 bytes but was: ${bytes}`);
  }
}
