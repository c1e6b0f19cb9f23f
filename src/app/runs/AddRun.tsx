import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { store } from '../store.ts';
import { capitalized } from '../words/runs.ts';
import { ADD_BUTTON } from './RunRow.tsx';
import styles from './Runs.module.css';
import { addRun, offers } from './runEdits.ts';

/** The heading with a button that unfolds what may stand beside the runs that there are; where there are six it says so. */
export function AddRun({ full, children }: { readonly full: boolean; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const close = () => {
    setOpen(false);
    document.getElementById(ADD_BUTTON)?.focus();
  };
  return (
    <div className={styles.add}>
      {children}
      <button
        id={ADD_BUTTON}
        type="button"
        className="button"
        // Not disabled, which would take the focus away from whoever has just added the sixth.
        aria-disabled={full}
        aria-expanded={open && !full}
        onClick={() => setOpen(!open && !full)}
      >
        <Plus size={16} aria-hidden="true" />
        Add a run
      </button>
      {full && <p className={styles.full}>Six runs are the most: remove one first.</p>}
      {open && !full && (
        <ul
          className={styles.offers}
          aria-label="Runs to add"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
        >
          {offers(store.getState().experiment).map(({ label, run }, index) => (
            <li key={label}>
              <button
                type="button"
                // biome-ignore lint/a11y/noAutofocus: it was asked for a moment ago, and is left by Escape
                autoFocus={index === 0}
                onClick={() => {
                  addRun(run);
                  setSaid(`Added: ${label}.`);
                  close();
                }}
              >
                {capitalized(label)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <span className="said" role="status">
        {said}
      </span>
    </div>
  );
}
