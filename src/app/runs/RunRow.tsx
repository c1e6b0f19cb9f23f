import { Eye, EyeOff, Pencil, Trash2 } from 'lucide-react';
import { useStore } from 'zustand';
import { LineSign } from '../plot/LineSign.tsx';
import { capitalized } from '../words/runs.ts';
import type { Figures } from './figures.ts';
import { RunEditor } from './RunEditor.tsx';
import styles from './Runs.module.css';
import { removeRun } from './runEdits.ts';
import { runView, type ShownStyle, setShown, toggleSolo } from './runView.ts';

/** Focused when the run that had the focus has gone. */
export const ADD_BUTTON = 'add-run';

interface RunRowProps {
  readonly style: ShownStyle;
  readonly name: string;
  readonly index: number;
  readonly figures: Figures;
  readonly edited: boolean;
  readonly onEdit: () => void;
}

/** A run in two lines, its name with what can be done and its numbers, and in a third what can be set about it. */
export function RunRow({ style, name, index, figures, edited, onEdit }: RunRowProps) {
  const { id, line, fast, shown } = style;
  return (
    <tbody className={shown ? undefined : styles.hidden}>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          <span className={styles.name}>
            <LineSign colour={line} shape={fast === null ? 'dot' : 'triangle'} thick={index === 0} />
            {capitalized(name)}
          </span>
        </th>
        <td>
          <RunActions id={id} name={name} shown={shown} first={index === 0} edited={edited} onEdit={onEdit} />
        </td>
      </tr>
      <tr>
        <td className={styles.loss}>{figures.loss}</td>
        <td>{figures.distance}</td>
        <td>{figures.evaluations}</td>
        <td>{figures.rate}</td>
        <td className={styles.ended}>{figures.ended}</td>
      </tr>
      {edited && (
        <tr>
          <td colSpan={5} className={styles.editor}>
            <RunEditor id={id} name={name} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface RunActionsProps {
  readonly id: number;
  readonly name: string;
  readonly shown: boolean;
  readonly first: boolean;
  readonly edited: boolean;
  readonly onEdit: () => void;
}

function RunActions({ id, name, shown, first, edited, onEdit }: RunActionsProps) {
  const solo = useStore(runView, ({ looks }) => looks.some((look) => look.id === id && look.solo));
  return (
    <div className={styles.actions}>
      {!first && (
        <>
          <button type="button" aria-label={`Edit ${name}`} title="Edit" aria-expanded={edited} onClick={onEdit}>
            <Pencil size={15} aria-hidden="true" />
          </button>
          <button
            type="button"
            aria-label={`Remove ${name}`}
            title="Remove"
            onClick={() => {
              removeRun(id);
              document.getElementById(ADD_BUTTON)?.focus();
            }}
          >
            <Trash2 size={15} aria-hidden="true" />
          </button>
        </>
      )}
      <button
        type="button"
        className={styles.solo}
        aria-label={`solo ${name}`}
        title="Show this run alone"
        aria-pressed={solo}
        onClick={() => toggleSolo(id)}
      >
        solo
      </button>
      <button
        type="button"
        aria-label={`${shown ? 'Hide' : 'Show'} ${name}`}
        title={shown ? 'Hide' : 'Show'}
        onClick={() => setShown(id, !shown)}
      >
        {shown ? <Eye size={16} aria-hidden="true" /> : <EyeOff size={16} aria-hidden="true" />}
      </button>
    </div>
  );
}
