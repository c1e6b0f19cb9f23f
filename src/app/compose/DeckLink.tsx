import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { group } from '../words/numbers.ts';
import styles from './Compose.module.css';
import { useDeckLink } from './useDeckLink.ts';

/** Longer ones are cut by some programs that hand them on. */
const LONG = 8000;

/** The whole lecture as one link, for whoever gives it or looks at it afterwards. */
export function DeckLink({ text }: { readonly text: string }) {
  const link = useDeckLink(text);
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<{ readonly link: string; readonly done: boolean } | null>(null);
  const state = copied?.link === link ? copied : null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied({ link, done: true });
    } catch {
      field.current?.select();
      setCopied({ link, done: false });
    }
  };
  return (
    <div>
      <div className={styles.link}>
        <input
          ref={field}
          type="text"
          readOnly
          value={link}
          aria-label="Link to the lecture"
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="button" disabled={link === ''} onClick={() => void copy()}>
          {state?.done ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
          {state?.done ? 'Copied' : 'Copy link'}
        </button>
      </div>
      <p role="status" className={styles.small}>
        {state === null &&
          link.length > LONG &&
          `${group(link.length)} characters, which some programs cut: the file has no limit.`}
        {state?.done === true && 'The link is on your clipboard. The whole lecture is in it.'}
        {state?.done === false && 'The browser did not let us copy: the link is selected, press Ctrl+C.'}
      </p>
    </div>
  );
}
