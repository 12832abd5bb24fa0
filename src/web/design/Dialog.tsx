import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  title: string;
  open: boolean;
  /** Closes the dialog, by Escape as well; undefined where the user must choose. */
  onClose?: () => void;
  children: ReactNode;
}

/** The browser's own dialog: it traps the focus, and returns it to the opener. */
export function Dialog({ title, open, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="venster"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      {open && (
        <>
          <h2 id={id}>{title}</h2>
          {children}
        </>
      )}
    </dialog>
  );
}
