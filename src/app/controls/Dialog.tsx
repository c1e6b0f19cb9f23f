import { X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** Keeps its size whatever is in it, so that its parts can scroll by themselves, and fills the screen of a phone. */
  readonly tall?: boolean;
  readonly children: ReactNode;
}

/** The platform's modal dialog: it keeps the focus inside, and Escape or a click beside it closes it. */
export function Dialog({ title, onClose, wide = false, tall = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the element is taken away, or the focus would not find back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${wide ? styles.wide : ''} ${tall ? styles.tall : ''}`}
      aria-label={title}
      // At once, for the browser tells of its closing only later, when the same dialog may have been opened again. A file
      // that was not chosen cancels, too, and bubbles.
      onCancel={(event) => event.target === event.currentTarget && onClose()}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={styles.body}>
        <header className={styles.head}>
          <h2>{title}</h2>
          <button type="button" className="button icon" aria-label="Close" onClick={onClose}>
            <X size={18} aria-hidden="true" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
