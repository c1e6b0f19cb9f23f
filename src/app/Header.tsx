import { Moon, Pin, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useFrame, useHidden } from './frame/frameStore.ts';
import { pageNamed } from './frame/pages.ts';
import { fullScreen, toggleFullScreen } from './fullScreen.ts';
import styles from './Header.module.css';
import type { Openers } from './help/shortcuts.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { PageMenu } from './PageMenu.tsx';
import { theme, toggleTheme } from './theme/theme.ts';

/** Where one is, and what one can do with it. What finds no room goes into the menu behind “More”. */
export function Header({ openers, count }: { readonly openers: Openers; readonly count: ReactNode }) {
  const shown = useStore(theme, (state) => state.shown);
  const full = useStore(fullScreen, (state) => state.on);
  const away = useHidden('figure');
  const figure = useFrame(({ page }) => pageNamed(page).figure === true) && !away;
  const shareable = useFrame(({ page }) => pageNamed(page).sharesItself !== true);
  const other = shown === 'dark' ? 'Light design' : 'Dark design';
  return (
    <header className={styles.header}>
      <h1>
        Lookahead Lab <span>k steps forward, 1 step back</span>
      </h1>
      <PageMenu className={`${styles.pages} ${styles.wideOnly}`} />
      <nav className={styles.tools} aria-label="Main">
        {figure && (
          <>
            <button type="button" className="button" onClick={openers.examples}>
              Examples
            </button>
            <button type="button" className={`button ${styles.wideOnly}`} onClick={openers.notebook}>
              Notebook {count}
            </button>
            <button type="button" className={`button ${styles.roomyOnly}`} onClick={toggleFullScreen}>
              {full ? 'Leave full screen' : 'Full screen'}
            </button>
            <button
              type="button"
              className={`button ${styles.roomyOnly}`}
              title="Keep this experiment in the notebook (P)"
              onClick={openers.pin}
            >
              <Pin size={16} aria-hidden="true" /> Pin
            </button>
          </>
        )}
        {shareable && (
          <button type="button" className="button strong" onClick={openers.share}>
            Share
          </button>
        )}
        <button
          type="button"
          className={`button icon ${styles.wideOnly}`}
          aria-label={other}
          title={`${other} (D)`}
          onClick={toggleTheme}
        >
          {shown === 'dark' ? <Sun size={17} aria-hidden="true" /> : <Moon size={17} aria-hidden="true" />}
        </button>
        <button
          type="button"
          className={`button icon ${styles.wideOnly}`}
          aria-label="Keys"
          title="Keys (?)"
          onClick={openers.keys}
        >
          ?
        </button>
        <MoreMenu>
          <PageMenu className={styles.menuPages} />
          {figure && (
            <>
              <button type="button" onClick={openers.pin}>
                Pin to the notebook
              </button>
              <button type="button" onClick={openers.addScene}>
                Add to your lecture
              </button>
              <button type="button" onClick={openers.export}>
                Export a figure
              </button>
              <button type="button" className={styles.narrowOnly} onClick={openers.notebook}>
                Notebook {count}
              </button>
              <button type="button" onClick={toggleFullScreen}>
                Full screen
              </button>
            </>
          )}
          <button type="button" className={styles.narrowOnly} onClick={toggleTheme}>
            {other}
          </button>
          <button type="button" className={styles.narrowOnly} onClick={openers.keys}>
            Keys
          </button>
        </MoreMenu>
      </nav>
    </header>
  );
}
