import { Ellipsis } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import styles from './Header.module.css';

/** Where the header is narrow: what else it holds, behind one button. The browser closes it on Escape and beside it. */
export function MoreMenu({ children }: { readonly children: ReactNode }) {
  const menu = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        className={`button icon ${styles.tightOnly}`}
        aria-label="More"
        title="More"
        popoverTarget="more"
      >
        <Ellipsis size={18} aria-hidden="true" />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the buttons inside, after which it closes */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: their keys are clicks */}
      <div ref={menu} id="more" popover="auto" className={styles.more} onClick={() => menu.current?.hidePopover()}>
        {children}
      </div>
    </>
  );
}
