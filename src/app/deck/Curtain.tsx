import { useEffect, useRef, useState } from 'react';
import { linkTo, linkWith } from '../address.ts';
import { textOn } from '../frame/documents.ts';
import { isOfFile } from '../share/isOfFile.ts';
import { useExperiment } from '../store.ts';
import styles from './Curtain.module.css';
import type { Scene } from './deck.ts';
import { type Lecture, lecture } from './lecture.ts';

interface CurtainProps {
  readonly which: NonNullable<Lecture['curtain']>;
  readonly page: Scene['page'];
}

const lift = () => lecture.setState({ curtain: null });

/** Before the scene: a black screen, or what is shown as a QR code for the audience. The next key lifts it. */
export function Curtain({ which, page }: CurtainProps) {
  const curtain = useRef<HTMLDivElement>(null);
  // What is behind it cannot be reached meanwhile, and has the focus again afterwards.
  useEffect(() => {
    const before = document.activeElement;
    curtain.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div
      ref={curtain}
      role="dialog"
      aria-modal="true"
      aria-label={which === 'black' ? 'Black screen' : 'QR code of what is shown'}
      tabIndex={-1}
      className={`${styles.curtain} ${which === 'black' ? styles.black : ''}`}
    >
      {which === 'black' ? <Black /> : <Code page={page} />}
    </div>
  );
}

function Black() {
  return (
    <button type="button" className={styles.wholeScreen} onClick={lift}>
      <span className="said">Show the scene again</span>
    </button>
  );
}

/** Of the experiment as it stands now, with whatever has been changed in it. */
function Code({ page }: { readonly page: Scene['page'] }) {
  const experiment = useExperiment((now) => now);
  const link = page === 'networks' ? linkWith(textOn(page)) : linkTo(experiment);
  const ofFile = isOfFile(link);
  // A link into a file leads nobody but the lecturer anywhere; what it says can be read everywhere.
  const coded = ofFile ? link.slice(link.indexOf('#') + 1) : link;
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    void import('../share/qrCode.ts').then(({ qrCode }) => {
      if (!left) setCode(drawn(qrCode, coded));
    });
    return () => {
      left = true;
    };
  }, [coded]);
  return (
    <>
      {code === '' && <p>This is too long for a QR code; it can be copied with S.</p>}
      {code !== null && code !== '' && (
        <img src={`data:image/svg+xml,${encodeURIComponent(code)}`} alt="The text below as a QR code" />
      )}
      <p className={styles.link}>{coded}</p>
      {ofFile && (
        <p className="soft">The experiment as a text: put it behind the # in the address of any Lookahead Lab.</p>
      )}
      <button type="button" className="button" onClick={lift}>
        Back to the scene (Q)
      </button>
    </>
  );
}

/** Empty where it does not fit into one. */
function drawn(qrCode: (link: string) => string, link: string): string {
  try {
    return qrCode(link);
  } catch {
    return '';
  }
}
