import { ArrowDown, ArrowUp, Columns2, Trash2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import { parse } from '../../engine/experiment/parse.ts';
import styles from './Notebook.module.css';
import { notebook } from './notebook.ts';
import { PinPicture } from './PinPicture.tsx';
import { PinVerdict } from './PinVerdict.tsx';
import { LONGEST_NOTE, type Pin } from './pin.ts';
import { pinDate, pinTitle } from './pinTitle.ts';
import { SlowTitle } from './SlowTitle.tsx';

export interface PinCardProps {
  readonly pin: Pin;
  readonly first: boolean;
  readonly last: boolean;
  /** Whether it waits to be compared, another one does, or none. */
  readonly comparing: 'this' | 'another' | 'none';
  readonly onOpen: (pin: Pin) => void;
  readonly onCompare: (pin: Pin) => void;
  readonly onMoved: (pin: Pin, by: number) => void;
  readonly onRemoved: (pin: Pin) => void;
}

/** One pin of the list. Its note is kept as it is typed. */
export const PinCard = memo(function PinCard(props: PinCardProps) {
  const { pin, first, last, comparing, onOpen, onCompare, onMoved, onRemoved } = props;
  const { experiment, problems } = useMemo(() => parse(pin.experiment), [pin.experiment]);
  const title = pinTitle(experiment);
  const date = pinDate(pin);
  return (
    <li className={styles.pin} data-pin={pin.experiment}>
      <PinPicture text={pin.experiment} />
      <div className={styles.about}>
        <h3>
          <SlowTitle experiment={experiment} />
        </h3>
        <PinVerdict pin={pin} />
        {problems.length > 0 && (
          <p className={styles.problem}>Not all of this experiment can be read by this version.</p>
        )}
        {date !== '' && <p className={styles.small}>Pinned on {date}</p>}
      </div>
      <textarea
        className={styles.note}
        aria-label={`Note on ${title}`}
        placeholder="Note"
        rows={4}
        maxLength={LONGEST_NOTE}
        value={pin.note}
        onChange={(event) => notebook.update(pin.experiment, { note: event.currentTarget.value })}
      />
      <div className={styles.actions}>
        <button type="button" className="button" aria-label={`Open ${title}`} onClick={() => onOpen(pin)}>
          Open
        </button>
        {!(first && last) && (
          <>
            <button
              type="button"
              className="button"
              aria-pressed={comparing === 'this'}
              aria-label={`${comparing === 'another' ? 'Compare with' : 'Compare'} ${title}`}
              onClick={() => onCompare(pin)}
            >
              <Columns2 size={16} aria-hidden="true" />
              {comparing === 'another' ? 'Compare with this' : 'Compare'}
            </button>
            <button
              type="button"
              className="button icon"
              data-move="-1"
              disabled={first}
              aria-label={`Move up: ${title}`}
              title="Move up"
              onClick={() => onMoved(pin, -1)}
            >
              <ArrowUp size={16} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="button icon"
              data-move="1"
              disabled={last}
              aria-label={`Move down: ${title}`}
              title="Move down"
              onClick={() => onMoved(pin, 1)}
            >
              <ArrowDown size={16} aria-hidden="true" />
            </button>
          </>
        )}
        <button
          type="button"
          className="button icon"
          aria-label={`Delete ${title}`}
          title="Delete"
          onClick={() => onRemoved(pin)}
        >
          <Trash2 size={16} aria-hidden="true" />
        </button>
      </div>
    </li>
  );
});
