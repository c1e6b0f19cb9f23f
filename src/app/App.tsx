import { Moon, Pin, Sun } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import styles from './App.module.css';
import { fullScreen, toggleFullScreen } from './fullScreen.ts';
import { type Openers, shortcutFor } from './help/shortcuts.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { useApp } from './store.ts';
import { theme, toggleTheme } from './theme/theme.ts';
import { Workbench } from './Workbench.tsx';

// What most visits never open comes when it is opened.
const Gallery = lazy(() => import('./gallery/Gallery.tsx').then((module) => ({ default: module.Gallery })));
const ShareDialog = lazy(() => import('./share/ShareDialog.tsx').then((module) => ({ default: module.ShareDialog })));
const KeysDialog = lazy(() => import('./help/KeysDialog.tsx').then((module) => ({ default: module.KeysDialog })));
const Notebook = lazy(() => import('./notebook/Notebook.tsx').then((module) => ({ default: module.Notebook })));
const PinCount = lazy(() => import('./notebook/PinCount.tsx').then((module) => ({ default: module.PinCount })));
const PinNews = lazy(() => import('./notebook/PinNews.tsx').then((module) => ({ default: module.PinNews })));

type Opened = 'examples' | 'share' | 'keys' | 'notebook' | null;

async function pin(): Promise<void> {
  const { pinShown } = await import('./notebook/pinShown.ts');
  pinShown();
}

export function App() {
  const [opened, setOpened] = useState<Opened>(null);
  const shown = useStore(theme, (state) => state.shown);
  const full = useStore(fullScreen, (state) => state.on);
  const pictured = useApp((state) => state.pictured);
  // Another may have been opened before this one's closing is told.
  const closing = (dialog: Opened) => () => setOpened((now) => (now === dialog ? null : now));

  useEffect(() => {
    const openers: Openers = {
      examples: () => setOpened('examples'),
      share: () => setOpened('share'),
      keys: () => setOpened('keys'),
      notebook: () => setOpened('notebook'),
      pin: () => void pin(),
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

  const other = shown === 'dark' ? 'Light design' : 'Dark design';
  const count = pictured && (
    <Suspense>
      <PinCount />
    </Suspense>
  );
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
          <button type="button" className={`button ${styles.wideOnly}`} onClick={() => setOpened('notebook')}>
            Notebook {count}
          </button>
          <button type="button" className={`button ${styles.wideOnly}`} onClick={toggleFullScreen}>
            {full ? 'Leave full screen' : 'Full screen'}
          </button>
          <button
            type="button"
            className={`button ${styles.wideOnly}`}
            title="Keep this experiment in the notebook (P)"
            onClick={() => void pin()}
          >
            <Pin size={16} aria-hidden="true" /> Pin
          </button>
          <button type="button" className="button strong" onClick={() => setOpened('share')}>
            Share
          </button>
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
            onClick={() => setOpened('keys')}
          >
            ?
          </button>
          <MoreMenu>
            <button type="button" onClick={() => void pin()}>
              Pin to the notebook
            </button>
            <button type="button" onClick={() => setOpened('notebook')}>
              Notebook {count}
            </button>
            <button type="button" onClick={toggleTheme}>
              {other}
            </button>
            <button type="button" onClick={toggleFullScreen}>
              Full screen
            </button>
            <button type="button" onClick={() => setOpened('keys')}>
              Keys
            </button>
          </MoreMenu>
        </nav>
      </header>
      <Workbench />
      <Suspense>
        {opened === 'examples' && <Gallery onClose={closing('examples')} />}
        {opened === 'share' && <ShareDialog onClose={closing('share')} />}
        {opened === 'keys' && <KeysDialog onClose={closing('keys')} />}
        {opened === 'notebook' && <Notebook onClose={closing('notebook')} />}
        {pictured && opened === null && <PinNews onNote={() => setOpened('notebook')} />}
      </Suspense>
    </>
  );
}
