import { lazy, Suspense, useEffect, useState } from 'react';
import { linkToShown } from '../address.ts';
import { AddToLecture } from '../compose/AddToLecture.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { walkTabs } from '../controls/walkTabs.ts';
import { exportFigure } from '../figures/opened.ts';
import type { PageName } from '../frame/frame.ts';
import { useFrame } from '../frame/frameStore.ts';
import { pageNamed } from '../frame/pages.ts';
import { useExperiment } from '../store.ts';
import { CopyField } from './CopyField.tsx';
import { isOfFile } from './isOfFile.ts';
import styles from './ShareDialog.module.css';

const EmbedPanel = lazy(() => import('./EmbedPanel.tsx').then((module) => ({ default: module.EmbedPanel })));
const CodePanel = lazy(() => import('./CodePanel.tsx').then((module) => ({ default: module.CodePanel })));

/** A program is named by its library; the last is a figure for one's own page. */
const TABS = [
  { name: 'link', title: 'Link' },
  { name: 'pytorch', title: 'PyTorch' },
  { name: 'optax', title: 'optax' },
  { name: 'embed', title: 'Embed' },
] as const;

/** What a link to a page carries. */
const CARRIED: Readonly<Record<PageName, string>> = {
  workbench: 'landscape, start, settings, seed and step',
  networks: 'data, network, settings, seed and cycle',
  lessons: 'this lesson, at this scene',
  claims: 'this claim',
  deck: 'these scenes, at this one',
  compose: 'these scenes',
};

/** The experiment for somebody else: as a link, which is copied as the dialog opens, as a program, or as a figure. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  // It may change while the dialog is open.
  useExperiment((experiment) => experiment);
  const link = linkToShown();
  const page = useFrame((frame) => frame.page);
  const tabs = pageNamed(page).figure === true;
  const [tab, setTab] = useState<(typeof TABS)[number]['name']>('link');

  return (
    <Dialog title="Share this experiment" onClose={onClose} wide={isCode(tab)} tall={isCode(tab)}>
      {tabs && (
        <div className={styles.tabs} role="tablist" aria-label="Share as">
          {TABS.map(({ name, title }) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`share-${name}`}
              aria-selected={name === tab}
              aria-controls="share-panel"
              tabIndex={name === tab ? 0 : -1}
              onClick={() => setTab(name)}
              onKeyDown={walkTabs}
            >
              {title}
            </button>
          ))}
        </div>
      )}
      <div
        id="share-panel"
        className={styles.panel}
        {...(tabs && { role: 'tabpanel', 'aria-labelledby': `share-${tab}` })}
      >
        {tab === 'link' ? (
          <>
            <p className="soft">
              Whoever opens this link sees exactly what you see: {CARRIED[page]}.
              {isOfFile(link) &&
                ' It leads to the file that you opened, and works where that file is. Elsewhere, put what follows the # behind the # of any other Lookahead Lab.'}
            </p>
            <CopyField label="Link" link={link} action="Copy" foremost copied="The link is on your clipboard." />
            {tabs && (
              <p className={styles.figure}>
                For a paper, a slide or a page:{' '}
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    onClose();
                    exportFigure('landscape');
                  }}
                >
                  Export a figure
                </button>
              </p>
            )}
            {!isOfFile(link) && <QrCode link={link} />}
            <AddToLecture onLeave={onClose} />
          </>
        ) : (
          <Suspense>{tab === 'embed' ? <EmbedPanel /> : <CodePanel key={tab} library={tab} />}</Suspense>
        )}
      </div>
    </Dialog>
  );
}

function isCode(tab: (typeof TABS)[number]['name']): boolean {
  return tab !== 'link' && tab !== 'embed';
}

/** For the back rows. */
function QrCode({ link }: { readonly link: string }) {
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    void import('./qrCode.ts').then(({ qrCode }) => {
      if (!left) setCode(qrCode(link));
    });
    return () => {
      left = true;
    };
  }, [link]);
  if (code === null) return null;
  return (
    <img className={styles.code} src={`data:image/svg+xml,${encodeURIComponent(code)}`} alt="The link as a QR code" />
  );
}
