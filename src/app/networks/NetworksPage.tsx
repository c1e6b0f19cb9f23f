import { useEffect, useRef } from 'react';
import { ChoicesContext } from '../choices.ts';
import columns from '../frame/Columns.module.css';
import { registerDocument } from '../frame/documents.ts';
import { useFrame, useHidden } from '../frame/frameStore.ts';
import { Notice } from '../notice/Notice.tsx';
import { LookaheadDock } from '../settings/LookaheadControls.tsx';
import { SubjectContext } from '../subject.ts';
import { AnswersFigure } from './boundary/AnswersFigure.tsx';
import { CostPanel } from './cost/CostPanel.tsx';
import { CurvesFigure } from './curves/CurvesFigure.tsx';
import styles from './Networks.module.css';
import { networkDocument } from './networkDocument.ts';
import { connectNetworkSession } from './networkSession.ts';
import { networkChoices, networkSubject } from './networkSubject.ts';
import { PlaneFigure } from './plane/PlaneFigure.tsx';
import { NetworkLine } from './settings/NetworkLine.tsx';
import { NetworkSettings } from './settings/NetworkSettings.tsx';
import { SharpnessPanel } from './sharpness/SharpnessPanel.tsx';
import { SweepPanel } from './sweep/SweepPanel.tsx';
import { NetworkTransport } from './transport/NetworkTransport.tsx';
import { NetworkVerdict } from './verdict/NetworkVerdict.tsx';

// A lecture starts the training of the page that it shows. Fetched by itself it would be split off into a file of its own.
export { toggleTraining } from './networkSession.ts';

// As soon as the page is fetched, and once: what the address said meanwhile is opened by it.
registerDocument('networks', networkDocument);

const PLACED = ['network', 'data', 'loss', 'batch', 'run', 'schedule', 'backend', 'steps', 'seed', 'seeds'];

/** A real network, trained with and without Lookahead: what is set, what happens, what it means. */
export function NetworksPage() {
  const settings = useRef<HTMLElement>(null);
  useEffect(connectNetworkSession, []);
  const embed = useFrame((frame) => frame.embed);
  const shows = {
    header: !useHidden('header'),
    settings: !useHidden('settings'),
    transport: !useHidden('transport'),
    verdict: !useHidden('verdict'),
    chart: !useHidden('chart'),
    questions: !useHidden('questions'),
  };
  const right = shows.verdict || shows.chart || shows.questions;
  return (
    <SubjectContext value={networkSubject}>
      <ChoicesContext value={networkChoices}>
        <div
          className={`${columns.columns} ${styles.page}`}
          data-left={shows.settings}
          data-right={right}
          data-header={shows.header}
          data-embed={embed ? '' : undefined}
        >
          {shows.settings && (
            <aside ref={settings} className={columns.left} aria-label="Settings">
              <NetworkSettings />
            </aside>
          )}
          <main className={`${columns.centre} ${styles.centre}`}>
            <Notice placed={PLACED} />
            {shows.transport && <NetworkTransport />}
            <PlaneFigure />
            <AnswersFigure />
          </main>
          {right && (
            <section className={`${columns.right} ${styles.right}`} aria-label="What it means">
              {shows.verdict && <NetworkVerdict />}
              {shows.settings && <NetworkLine onOpen={() => settings.current?.scrollIntoView({ block: 'start' })} />}
              {shows.chart && <CurvesFigure />}
              {shows.questions && (
                <>
                  <SweepPanel />
                  <SharpnessPanel />
                  <CostPanel />
                </>
              )}
            </section>
          )}
          {shows.settings && <LookaheadDock />}
        </div>
      </ChoicesContext>
    </SubjectContext>
  );
}
