import { signal } from '@preact/signals';

/** Changes whenever what the views show may be outdated as a whole: after a reset, or a state that was loaded. */
export const generation = signal(0);

/** Makes all views load what they show again. */
export function refreshAll(): void {
  generation.value += 1;
}
