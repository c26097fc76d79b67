/** A token of the answer of `_analyze`. */
export interface ShownToken {
  readonly token: string;
  readonly position: number;
}

/** The terms, with `/` between those of one position. */
export function byPosition(tokens: readonly ShownToken[]): string {
  return tokens
    .map(({ token, position }, at) => (position === tokens[at - 1]?.position ? '/' : ' ') + token)
    .join('')
    .trim();
}
