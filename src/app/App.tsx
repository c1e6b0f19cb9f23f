import { lazy, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import styles from './App.module.css';
import embedStyles from './embed/Embed.module.css';
import { closeExport, opened as exported, exportFigure } from './figures/opened.ts';
import type { PageName } from './frame/frame.ts';
import { useFrame, useHidden } from './frame/frameStore.ts';
import { pageNamed } from './frame/pages.ts';
import { toggleFullScreen } from './fullScreen.ts';
import { Header } from './Header.tsx';
import { Keys } from './help/Keys.tsx';
import type { Openers } from './help/shortcuts.ts';
import { useApp } from './store.ts';

// What most visits never open comes when it is opened.
const Gallery = lazy(() => import('./gallery/Gallery.tsx').then((module) => ({ default: module.Gallery })));
const ShareDialog = lazy(() => import('./share/ShareDialog.tsx').then((module) => ({ default: module.ShareDialog })));
const ExportDialog = lazy(() =>
  import('./figures/ExportDialog.tsx').then((module) => ({ default: module.ExportDialog })),
);
const KeysDialog = lazy(() => import('./help/KeysDialog.tsx').then((module) => ({ default: module.KeysDialog })));
const Notebook = lazy(() => import('./notebook/Notebook.tsx').then((module) => ({ default: module.Notebook })));
const OpenInLab = lazy(() => import('./embed/OpenInLab.tsx').then((module) => ({ default: module.OpenInLab })));
const PinCount = lazy(() => import('./notebook/PinCount.tsx').then((module) => ({ default: module.PinCount })));
const PinNews = lazy(() => import('./notebook/PinNews.tsx').then((module) => ({ default: module.PinNews })));
const SceneNews = lazy(() => import('./compose/SceneNews.tsx').then((module) => ({ default: module.SceneNews })));

/** Embedded, these fill their frame, and have a place of their own for the way out of it. */
const WITH_WAY_OUT: readonly PageName[] = ['workbench', 'deck'];

type Opened = 'examples' | 'share' | 'keys' | 'notebook' | null;

async function pin(): Promise<void> {
  const { pinShown } = await import('./notebook/pinShown.ts');
  pinShown();
}

async function addScene(): Promise<void> {
  const { addShownAndSay } = await import('./compose/addScene.ts');
  addShownAndSay();
}

export function App() {
  const [opened, setOpened] = useState<Opened>(null);
  const page = useFrame((frame) => frame.page);
  const { Body, bare, sharesItself } = pageNamed(page);
  const [added, setAdded] = useState(false);
  const hidden = useHidden('header');
  const embed = useFrame((frame) => frame.embed);
  const exporting = useStore(exported, (state) => state.figure);
  const pictured = useApp((state) => state.pictured);
  // Another may have been opened before this one's closing is told.
  const closing = (dialog: Opened) => () => setOpened((now) => (now === dialog ? null : now));

  const openers: Openers = {
    examples: () => setOpened('examples'),
    share: () => sharesItself !== true && setOpened('share'),
    export: () => exportFigure('landscape'),
    keys: () => setOpened('keys'),
    notebook: () => setOpened('notebook'),
    pin: () => void pin(),
    addScene: () => {
      setAdded(true);
      void addScene();
    },
    fullScreen: toggleFullScreen,
  };

  const count = pictured && (
    <Suspense>
      <PinCount />
    </Suspense>
  );
  return (
    <>
      {!hidden && bare !== true && <Header openers={openers} count={count} />}
      <Suspense fallback={<main className={styles.coming}>Fetching this page …</main>}>
        <Body />
      </Suspense>
      <Keys openers={openers} />
      <Suspense>
        {opened === 'examples' && <Gallery onClose={closing('examples')} />}
        {opened === 'share' && <ShareDialog onClose={closing('share')} />}
        {exporting && <ExportDialog onClose={closeExport} />}
        {opened === 'keys' && <KeysDialog onClose={closing('keys')} />}
        {opened === 'notebook' && <Notebook onClose={closing('notebook')} />}
        {pictured && !embed && opened === null && <PinNews onNote={() => setOpened('notebook')} />}
        {added && opened === null && <SceneNews />}
        {embed && !WITH_WAY_OUT.includes(page) && (
          <div className={embedStyles.wayOut}>
            <OpenInLab />
          </div>
        )}
      </Suspense>
    </>
  );
}
