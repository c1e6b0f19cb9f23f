import { Moon, Sun } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import styles from './App.module.css';
import { fullScreen, toggleFullScreen } from './fullScreen.ts';
import { type Openers, shortcutFor } from './help/shortcuts.ts';
import { theme, toggleTheme } from './theme/theme.ts';
import { Workbench } from './Workbench.tsx';

// What most visits never open comes when it is opened.
const Gallery = lazy(() => import('./gallery/Gallery.tsx').then((module) => ({ default: module.Gallery })));
const ShareDialog = lazy(() => import('./share/ShareDialog.tsx').then((module) => ({ default: module.ShareDialog })));
const KeysDialog = lazy(() => import('./help/KeysDialog.tsx').then((module) => ({ default: module.KeysDialog })));

type Opened = 'examples' | 'share' | 'keys' | null;

export function App() {
  const [opened, setOpened] = useState<Opened>(null);
  const shown = useStore(theme, (state) => state.shown);
  const full = useStore(fullScreen, (state) => state.on);
  // Another may have been opened before this one's closing is told.
  const closing = (dialog: Opened) => () => setOpened((now) => (now === dialog ? null : now));

  useEffect(() => {
    const openers: Openers = {
      examples: () => setOpened('examples'),
      share: () => setOpened('share'),
      keys: () => setOpened('keys'),
      fullScreen: toggleFullScreen,
    };
    const press = (event: KeyboardEvent) => {
      const shortcut = shortcutFor(event);
      if (shortcut === undefined) return;
      event.preventDefault();
      shortcut.run(openers);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  return (
    <>
      <header className={styles.header}>
        <h1>
          Lookahead Lab <span>k steps forward, 1 step back</span>
        </h1>
        <nav aria-label="Main">
          <button type="button" className="button" onClick={() => setOpened('examples')}>
            Examples
          </button>
          <button type="button" className={`button ${styles.wideOnly}`} onClick={toggleFullScreen}>
            {full ? 'Leave full screen' : 'Full screen'}
          </button>
          <button type="button" className="button strong" onClick={() => setOpened('share')}>
            Share
          </button>
          <button
            type="button"
            className="button icon"
            aria-label={shown === 'dark' ? 'Light design' : 'Dark design'}
            title={shown === 'dark' ? 'Light design (D)' : 'Dark design (D)'}
            onClick={toggleTheme}
          >
            {shown === 'dark' ? <Sun size={17} aria-hidden="true" /> : <Moon size={17} aria-hidden="true" />}
          </button>
          <button
            type="button"
            className={`button icon ${styles.wideOnly}`}
            aria-label="Keys"
            title="Keys (?)"
            onClick={() => setOpened('keys')}
          >
            ?
          </button>
        </nav>
      </header>
      <Workbench />
      <Suspense>
        {opened === 'examples' && <Gallery onClose={closing('examples')} />}
        {opened === 'share' && <ShareDialog onClose={closing('share')} />}
        {opened === 'keys' && <KeysDialog onClose={closing('keys')} />}
      </Suspense>
    </>
  );
}
