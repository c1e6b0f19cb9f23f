import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './theme/theme.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { connectAddress, textOfAddress } from './address.ts';
import { registerDocument } from './frame/documents.ts';
import { frameStore } from './frame/frameStore.ts';
import { connectFullScreen } from './fullScreen.ts';
import { whenSettled } from './offline/whenSettled.ts';
import { connectPlayhead, play } from './playhead.ts';
import { connectRunView } from './runs/runView.ts';
import { connectSession } from './session/session.ts';
import { store, whenReadable } from './store.ts';
import { connectTheme } from './theme/theme.ts';
import { workbenchDocument } from './workbenchDocument.ts';

connectTheme();
// At once, unless the link has a formula of its own, which waits for what reads formulas.
whenReadable(textOfAddress(), begin);

function begin(): void {
  registerDocument('workbench', workbenchDocument);
  connectAddress();
  connectRunView();
  connectPlayhead();
  connectSession();
  connectFullScreen();

  const root = document.getElementById('root');
  if (root !== null) {
    // At once: an empty frame between this script and the first picture would only delay it.
    flushSync(() =>
      createRoot(root).render(
        <StrictMode>
          <App />
        </StrictMode>,
      ),
    );
  }

  // The opening picture plays once by itself, unless a link stands at a step or elsewhere, or motion is not wanted.
  const elsewhere = frameStore.getState().frame.page !== 'workbench';
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const resting = elsewhere || still || store.getState().experiment.at !== null;
  if (!resting) {
    const stop = store.subscribe(({ trajectories }) => {
      if (trajectories === null) return;
      stop();
      play();
    });
  }

  if (frameStore.getState().frame.embed && window.parent !== window) void speak(window.parent);
  whenSettled(() => void keepForOffline());
}

async function speak(parent: Window): Promise<void> {
  const { speakToParent } = await import('./embed/speakToParent.ts');
  speakToParent(parent);
}

async function keepForOffline(): Promise<void> {
  const { workOffline } = await import('./offline/workOffline.ts');
  workOffline(frameStore.getState().frame);
}
