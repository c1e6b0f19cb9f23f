import { ExternalLink } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { linkToWhole, onShown } from '../address.ts';
import styles from './OpenInLab.module.css';

/** The way from a figure on somebody else's page to the app, with the experiment as it stands now. */
export function OpenInLab() {
  const link = useSyncExternalStore(onShown, linkToWhole);
  return (
    <a className={styles.open} href={link} target="_blank" rel="noopener" title="Open in Lookahead Lab, in a new tab">
      <span className={styles.words}>Open in Lookahead Lab</span>
      <ExternalLink size={15} aria-hidden="true" />
    </a>
  );
}
