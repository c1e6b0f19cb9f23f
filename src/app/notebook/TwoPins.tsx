import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { parse } from '../../engine/experiment/parse.ts';
import { Thumbnail } from '../gallery/Thumbnail.tsx';
import { differences } from './differences.ts';
import styles from './Notebook.module.css';
import { PinVerdict } from './PinVerdict.tsx';
import type { Pin } from './pin.ts';
import { pinTitle } from './pinTitle.ts';
import { SlowTitle } from './SlowTitle.tsx';

interface TwoPinsProps {
  readonly pair: readonly [Pin, Pin];
  readonly onBack: () => void;
  readonly onOpen: (pin: Pin) => void;
}

/** Two pins side by side: their pictures, what the verdict said, what differs and what they share. */
export function TwoPins({ pair, onBack, onOpen }: TwoPinsProps) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const [a, b] = pair;
  const experiments = useMemo(
    () => [parse(a.experiment).experiment, parse(b.experiment).experiment] as const,
    [a.experiment, b.experiment],
  );
  const { differences: found, common } = useMemo(() => differences(...experiments), [experiments]);
  return (
    <>
      <button ref={back} type="button" className="button" onClick={onBack}>
        <ArrowLeft size={16} aria-hidden="true" /> All pins
      </button>
      <div className={styles.pair}>
        {pair.map((pin, index) => (
          <section key={pin.experiment} aria-label={`${LETTERS[index]}: ${pinTitle(experiments[index])}`}>
            <div className={styles.picture}>
              <Thumbnail text={pin.experiment} large working />
            </div>
            <h3>
              <span className={styles.letter}>{LETTERS[index]}</span> <SlowTitle experiment={experiments[index]} />
            </h3>
            <PinVerdict pin={pin} />
            {pin.note !== '' && <p className={styles.written}>{pin.note}</p>}
            <button type="button" className="button" aria-label={`Open ${LETTERS[index]}`} onClick={() => onOpen(pin)}>
              Open
            </button>
          </section>
        ))}
      </div>
      <table className={styles.differences}>
        <caption>What differs</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="said">Setting</span>
            </th>
            <th scope="col">A</th>
            <th scope="col">B</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ key, what, values }) => (
            <tr key={key}>
              <th scope="row">{what}</th>
              <td>{values[0] ?? '–'}</td>
              <td>{values[1] ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.common}>
        <b>Both:</b> {common}.
      </p>
    </>
  );
}

const LETTERS = ['A', 'B'] as const;
