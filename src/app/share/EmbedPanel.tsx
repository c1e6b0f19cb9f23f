import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { linkToWhole } from '../address.ts';
import { useExperiment } from '../store.ts';
import { experimentLine } from '../words/experimentLine.ts';
import styles from './EmbedPanel.module.css';
import { embedLine } from './embedLine.ts';
import { isOfFile } from './isOfFile.ts';

/** The figure for a page of one's own: slides, a course, a notebook. */
export function EmbedPanel() {
  const experiment = useExperiment((now) => now);
  const link = linkToWhole();
  const line = embedLine(link, `Lookahead Lab: ${experimentLine(experiment)}`);
  const shown = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(line);
      setCopied('yes');
    } catch {
      shown.current?.select();
      setCopied('refused');
    }
  };
  return (
    <>
      <p className="soft">
        This line shows the picture and what plays it on a page of your own: in slides, a course, a notebook. It fits
        itself into whatever width and height you give it.
        {isOfFile(link) && ' Here it names the file that you opened: write instead where your page finds that file.'}
      </p>
      <textarea
        ref={shown}
        className={styles.line}
        readOnly
        rows={7}
        value={line}
        aria-label="HTML"
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" className="button strong" onClick={() => void copy()}>
        {copied === 'yes' ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
        {copied === 'yes' ? 'Copied' : 'Copy'}
      </button>
      <p role="status" className={styles.said}>
        {copied === 'yes' && 'The line is on your clipboard.'}
        {copied === 'refused' && 'The browser did not let us copy: the line is selected, press Ctrl+C.'}
      </p>
    </>
  );
}
