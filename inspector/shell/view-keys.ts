import { useEffect } from 'preact/hooks';
import { goTo, linkTo } from './route';
import type { View } from './views';

/**
 * True if a key belongs to what has the focus: text is being written, or the key has a meaning of the browser's own, as Escape
 * has while a popover is open.
 */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (event.key === 'Escape' && document.querySelector(':popover-open') !== null) return true;
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName) || !!target.closest('dialog');
}

/** The keys 1 to 9 go to the views. */
export function useViewKeys(views: readonly View[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const view = /^[1-9]$/.test(event.key) ? views[Number(event.key) - 1] : undefined;
      if (view && !isTaken(event)) goTo(linkTo(view.name));
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [views]);
}
