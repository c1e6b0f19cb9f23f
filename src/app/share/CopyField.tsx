import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import styles from './CopyField.module.css';

interface CopyFieldProps {
  readonly label: string;
  /** Empty while it is still being made. */
  readonly link: string;
  /** What the button says. */
  readonly action: string;
  /** What it is all about: the button stands out, and copying begins at once. */
  readonly foremost?: boolean;
  /** Said when it has been copied. */
  readonly copied: string;
  /** Said before that. */
  readonly before?: ReactNode;
}

/** A link to be copied, or selected where the browser does not let us copy. */
export function CopyField({ label, link, action, foremost = false, copied, before }: CopyFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  // Of a link that has changed since, nothing has been copied.
  const [tried, setTried] = useState<{ readonly link: string; readonly done: boolean } | null>(null);
  const state = tried?.link === link ? tried : null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setTried({ link, done: true });
    } catch {
      field.current?.select();
      setTried({ link, done: false });
    }
  };
  const begin = useEffectEvent(() => {
    if (foremost) void copy();
  });
  useEffect(() => begin(), []);
  const Sign = state?.done ? Check : Copy;
  return (
    <>
      <div className={styles.link}>
        <input
          ref={field}
          type="text"
          readOnly
          value={link}
          aria-label={label}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          className={`button ${foremost ? 'strong' : ''}`}
          disabled={link === ''}
          onClick={() => void copy()}
        >
          <Sign size={16} aria-hidden="true" />
          {state?.done ? 'Copied' : action}
        </button>
      </div>
      <p role="status" className={styles.said}>
        {state === null && before}
        {state?.done === true && copied}
        {state?.done === false && 'The browser did not let us copy: the link is selected, press Ctrl+C.'}
      </p>
    </>
  );
}
