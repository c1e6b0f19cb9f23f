import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { linkToShown } from '../address.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { useFrame } from '../frame/frameStore.ts';
import { useExperiment } from '../store.ts';
import styles from './ShareDialog.module.css';

const OF_LANDSCAPES = 'landscape, start, settings, seed and step';
const OF_NETWORKS = 'data, network, settings, seed and cycle';

/** The link, copied as the dialog opens, and the same as a QR code for the back rows. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  // It may change while the dialog is open.
  useExperiment((experiment) => experiment);
  const link = linkToShown();
  const carried = useFrame(({ page }) => (page === 'networks' ? OF_NETWORKS : OF_LANDSCAPES));
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const [code, setCode] = useState<string | null>(null);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied('yes');
    } catch {
      field.current?.select();
      setCopied('refused');
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: copied once, when the dialog opens
  useEffect(() => {
    void copy();
  }, []);
  useEffect(() => {
    let left = false;
    void import('./qrCode.ts').then(({ qrCode }) => {
      if (!left) setCode(qrCode(link));
    });
    return () => {
      left = true;
    };
  }, [link]);

  return (
    <Dialog title="Share this experiment" onClose={onClose}>
      <p className="soft">Whoever opens this link sees exactly what you see: {carried}.</p>
      <div className={styles.link}>
        <input
          ref={field}
          type="text"
          readOnly
          value={link}
          aria-label="Link"
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="button strong" onClick={() => void copy()}>
          {copied === 'yes' ? <Check size={16} aria-hidden="true" /> : <Copy size={16} aria-hidden="true" />}
          {copied === 'yes' ? 'Copied' : 'Copy'}
        </button>
      </div>
      <p role="status" className={styles.said}>
        {copied === 'yes' && 'The link is on your clipboard.'}
        {copied === 'refused' && 'The browser did not let us copy: the link is selected, press Ctrl+C.'}
      </p>
      {code && (
        <img
          className={styles.code}
          src={`data:image/svg+xml,${encodeURIComponent(code)}`}
          alt="The link as a QR code"
        />
      )}
    </Dialog>
  );
}
