/** An error with the short body `{"error":"text","status":N}`, which some checks before the handler return. */
export class SimpleError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
