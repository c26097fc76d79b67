/**
 * What becomes of an option that is accepted, where it does not simply do what it does in Elasticsearch. It is declared
 * beside the option, and docs/fidelity.md prints it.
 */
export interface Effect {
  /** Why no client can tell that the option is checked and otherwise ignored. */
  readonly kept?: string;
  /** The values that are refused with a 501 that names the option. */
  readonly refused?: string;
}

/** For `refused`: the option is refused whatever its value. */
export const ANY_VALUE = 'any value';

/** Marks the declaration of an option that is checked and otherwise ignored. */
export function kept<D extends object>(why: string, declared: D): D & { readonly effect: Effect } {
  return { ...declared, effect: { kept: why } };
}

/** Marks the declaration of an option of which some values are refused. Its reader has to refuse them. */
export function refusing<D extends { readonly effect?: Effect }>(
  values: string,
  declared: D,
): D & { readonly effect: Effect } {
  return { ...declared, effect: { ...declared.effect, refused: values } };
}
