import { Pin as PinIcon, Undo2 } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { parse } from '../../engine/experiment/parse.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { play } from '../playhead.ts';
import { openNew } from '../store.ts';
import { useReadable } from '../useReadable.ts';
import { DAMAGED_KEY } from './createNotebook.ts';
import styles from './Notebook.module.css';
import { news, notebook, useNotebook } from './notebook.ts';
import { PinCard } from './PinCard.tsx';
import type { Pin } from './pin.ts';
import { pinShown } from './pinShown.ts';
import { pinTitle } from './pinTitle.ts';
import { Transfer } from './Transfer.tsx';
import { TwoPins } from './TwoPins.tsx';
import { troubleSentence } from './trouble.ts';

interface NotebookProps {
  readonly onClose: () => void;
}

/** The pinned experiments of this browser: to be opened, annotated, put in order, compared, exported and imported. */
export function Notebook({ onClose }: NotebookProps) {
  const texts = useNotebook(({ pins, deleted }) =>
    [...pins, ...deleted.map(({ pin }) => pin)].map(({ experiment }) => experiment).join('\n'),
  );
  if (useReadable(texts)) return <Pins onClose={onClose} />;
  return (
    <Dialog title="Notebook" onClose={onClose} wide>
      <p className={styles.empty}>Fetching what reads the formulas in it …</p>
    </Dialog>
  );
}

function Pins({ onClose }: NotebookProps) {
  const { pins, deleted, trouble, damaged } = useNotebook((state) => state);
  const list = useRef<HTMLUListElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  /** The pins chosen for comparing, by their experiments. */
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const focusNext = useRef<{ readonly experiment: string; readonly within: string } | 'undo' | null>(null);

  const open = useCallback(
    (pin: Pin) => {
      openNew(pin.experiment);
      onClose();
      const resting = parse(pin.experiment).experiment.at !== null;
      if (!resting && !matchMedia('(prefers-reduced-motion: reduce)').matches) play();
    },
    [onClose],
  );
  const compare = useCallback(
    ({ experiment }: Pin) =>
      setChosen((before) => (before.includes(experiment) ? [] : [...before, experiment].slice(-2))),
    [],
  );
  const move = useCallback((pin: Pin, by: number) => {
    notebook.move(pin.experiment, by);
    const { pins: after } = notebook.getState();
    focusNext.current = { experiment: pin.experiment, within: `[data-move="${by}"]` };
    setSaid(`Now number ${after.findIndex(({ experiment }) => experiment === pin.experiment) + 1} of ${after.length}.`);
  }, []);
  const remove = useCallback((pin: Pin) => {
    notebook.remove(pin.experiment);
    setChosen([]);
    setSaid('');
    focusNext.current = 'undo';
  }, []);
  const restore = () => {
    const [last] = notebook.getState().deleted;
    notebook.undoRemove();
    if (last !== undefined) focusNext.current = { experiment: last.pin.experiment, within: 'textarea' };
  };

  // A moved element loses the focus, and so does whoever deleted what had it.
  useLayoutEffect(() => {
    const wanted = focusNext.current;
    focusNext.current = null;
    if (wanted === 'undo') undo.current?.focus();
    else if (wanted !== null) focusIn(list.current, wanted.experiment, wanted.within);
  });
  // Whoever came to write a note finds it.
  useEffect(() => {
    const { writing } = news.getState();
    if (writing !== null) focusIn(list.current, writing, 'textarea');
    news.setState({ writing: null, last: null });
  }, []);

  const pair = chosen.flatMap((each) => pins.filter(({ experiment }) => experiment === each));
  const [first, second] = pair;
  const pinThis = () => {
    pinShown();
    const { last } = news.getState();
    setSaid(last?.text ?? '');
    if (last !== null) focusNext.current = { experiment: last.experiment, within: 'textarea' };
    news.setState({ last: null });
  };

  return (
    <Dialog title="Notebook" onClose={onClose} wide>
      {first !== undefined && second !== undefined ? (
        <TwoPins pair={[first, second]} onBack={() => setChosen([])} onOpen={open} />
      ) : (
        <>
          <div className={styles.tools}>
            <button type="button" className="button strong" onClick={pinThis}>
              <PinIcon size={16} aria-hidden="true" /> Pin what is shown
            </button>
            <Transfer />
          </div>
          {trouble !== null && <p className={styles.notice}>{troubleSentence(trouble)}</p>}
          {damaged && (
            <p className={styles.notice}>
              Some of what this browser had stored could not be read. A copy of all of it was set aside in its storage,
              as “{DAMAGED_KEY}”.
            </p>
          )}
          <p role="status" className={styles.status}>
            {first === undefined ? said : `Choose a second pin to compare with ${titleOf(first)}.`}
          </p>
          {deleted.length > 0 && (
            <div className={styles.undo}>
              <span>Deleted: {titleOf(deleted[0].pin)}</span>
              <button ref={undo} type="button" className="button" onClick={restore}>
                <Undo2 size={16} aria-hidden="true" /> Undo
              </button>
            </div>
          )}
          {pins.length === 0 && (
            <p className={styles.empty}>
              Nothing is pinned yet. A pin keeps the experiment that you see, with its picture, its verdict and a note
              of yours, in this browser and nowhere else. P pins, too.
            </p>
          )}
          <ul ref={list} className={styles.pins}>
            {pins.map((pin, index) => (
              <PinCard
                key={pin.experiment}
                pin={pin}
                first={index === 0}
                last={index === pins.length - 1}
                comparing={first === undefined ? 'none' : first === pin ? 'this' : 'another'}
                onOpen={open}
                onCompare={compare}
                onMoved={move}
                onRemoved={remove}
              />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

function titleOf(pin: Pin): string {
  return pinTitle(parse(pin.experiment).experiment);
}

/** Gives the focus to a part of a pin, or to its counterpart where that cannot be pressed any more. */
function focusIn(list: HTMLElement | null, wanted: string, within: string): void {
  const card = [...(list?.querySelectorAll<HTMLElement>('[data-pin]') ?? [])].find(
    ({ dataset }) => dataset.pin === wanted,
  );
  const part =
    card?.querySelector<HTMLElement>(`${within}:not(:disabled)`) ??
    card?.querySelector<HTMLElement>('[data-move]:not(:disabled)');
  part?.focus();
}
