import { Check, Copy, Download } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { type Library, libraries } from '../../engine/code/libraries.ts';
import { programOf } from '../../engine/code/programOf.ts';
import { download } from '../notebook/download.ts';
import { useExperiment } from '../store.ts';
import styles from './CodePanel.module.css';

/** The experiment as a Python program, to be read, copied or kept. */
export function CodePanel({ library: name }: { readonly library: Library['name'] }) {
  const experiment = useExperiment((now) => now);
  const library = libraries.find((each) => each.name === name) ?? libraries[0];
  const program = useMemo(() => programOf(experiment, library), [experiment, library]);
  const shown = useRef<HTMLPreElement>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');

  if (program.type === 'none') return <p className={styles.none}>{program.message}</p>;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(program.text);
      setCopied('yes');
    } catch {
      if (shown.current !== null) getSelection()?.selectAllChildren(shown.current);
      setCopied('refused');
    }
  };
  return (
    <>
      <div className={styles.head}>
        <p className="soft">
          This experiment as a Python program for {library.versions}. It draws the same noise and prints the paths of
          seed {experiment.show} as CSV; they are the paths shown here but for rounding.
        </p>
        <div className={styles.buttons}>
          <button type="button" className="button strong" onClick={() => void copy()}>
            {copied === 'yes' ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
            {copied === 'yes' ? 'Copied' : 'Copy'}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => download(program.fileName, 'text/x-python', program.text)}
          >
            <Download size={16} aria-hidden="true" /> Download
          </button>
        </div>
      </div>
      <p role="status" className={styles.said}>
        {copied === 'yes' && 'The program is on your clipboard.'}
        {copied === 'refused' && 'The browser did not let us copy: the program is selected, press Ctrl+C.'}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.program} tabIndex={0} aria-label={`Program for ${library.title}`}>
        <pre ref={shown}>{program.text}</pre>
      </section>
    </>
  );
}
