import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { dialogOpen, Notices } from '../shell/notices';

/**
 * A modal dialog, for as long as it is rendered. Escape closes it, and the focus returns to where it was. What is said meanwhile
 * is said in it.
 */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialogOpen.value = true;
    return () => {
      dialogOpen.value = false;
    };
  }, []);
  return (
    <dialog ref={dialog} aria-label={title} onClose={onClose}>
      <div class="stack">
        <h2>{title}</h2>
        {children}
        <Notices />
      </div>
    </dialog>
  );
}
