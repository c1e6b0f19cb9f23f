import { Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import { goTo } from '../frame/frameStore.ts';
import { toggleTheme } from '../theme/theme.ts';
import styles from './LectureBar.module.css';
import { lectureKeys } from './lectureKeys.ts';

/** What a lecturer can call up, with the key that does the same. The browser closes it on Escape and beside it. */
export function LectureMenu({ code }: { readonly code: string }) {
  const menu = useRef<HTMLDivElement>(null);
  return (
    <>
      <button type="button" className="button icon" aria-label="More" title="More" popoverTarget="lecture-menu">
        <Ellipsis size={20} aria-hidden="true" />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the buttons inside, after which it closes */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: their keys are clicks */}
      <div
        ref={menu}
        id="lecture-menu"
        popover="auto"
        className={styles.menu}
        onClick={() => menu.current?.hidePopover()}
      >
        {lectureKeys.map(
          ({ keys, title, run }) =>
            title !== undefined && (
              <button key={title} type="button" onClick={() => run(keys[0])}>
                {title} <kbd>{keys[0].toUpperCase()}</kbd>
              </button>
            ),
        )}
        <button type="button" onClick={toggleTheme}>
          Dark or light <kbd>D</kbd>
        </button>
        <hr />
        <button type="button" onClick={() => goTo('workbench')}>
          Open this in the workbench
        </button>
        <button type="button" onClick={() => goTo('compose', code)}>
          Edit this lecture
        </button>
      </div>
    </>
  );
}
