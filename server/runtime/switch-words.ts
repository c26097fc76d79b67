const ON: readonly string[] = ['true', '1', 'yes', 'on'];
const OFF: readonly string[] = ['false', '0', 'no', 'off'];

/** The words that a switch in the environment can have. */
export const SWITCH_WORDS: readonly string[] = [...ON, ...OFF];

/** Whether a switch in the environment is on; undefined if it is neither on nor off. */
export function isSwitchedOn(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (ON.includes(word)) return true;
  return OFF.includes(word) ? false : undefined;
}
