import { useEffect, useRef } from 'react';
import { pickSamples } from '../../engine/noise/pickSamples.ts';
import { isRandom, objectiveOf } from '../../engine/objective.ts';
import { landscapeNamed } from '../../landscapes/registry.ts';
import type { Box } from '../landscapeView/hiddenBy.ts';
import { useFreePlace } from '../landscapeView/useFreePlace.ts';
import { lectureScale } from '../lectureScale.ts';
import { currentMoment, playhead } from '../playhead.ts';
import { prepare } from '../plot/canvas.ts';
import { extentAt } from '../plot/extentAt.ts';
import { onFrame } from '../plot/onFrame.ts';
import { runStyles } from '../plot/runStyle.ts';
import { useSize } from '../plot/useSize.ts';
import type { Viewport } from '../plot/viewport.ts';
import { store, useExperiment } from '../store.ts';
import { palette, theme } from '../theme/theme.ts';
import { runName } from '../words/runs.ts';
import { drawFit, type FitPicture } from './drawFit.ts';
import styles from './FitToData.module.css';
import { fitInWords } from './fitInWords.ts';
import { weightsAt } from './weightsAt.ts';

/** Its extent with the margin at its side, in pixels, and how far it keeps from the upper and the lower edge. */
const PLACE = { width: 264, height: 210, above: 48, below: 64 } as const;
const IN_LECTURE = { width: 370, height: 280, above: 48, below: 84 } as const;
const NARROW = { width: 180, height: 158, above: 48, below: 64 } as const;
const NARROW_BELOW = 640;

/** On a landscape made of data: the data and what the runs make of it, in the left corner that the paths leave free. */
export function FitToData({ view }: { readonly view: Viewport }) {
  const samples = useExperiment(({ landscape }) => landscapeNamed(landscape.name)?.samples);
  const picks = useExperiment(({ landscape, noise }) => noise.name === 'minibatch' && isRandom({ landscape, noise }));
  const low = useFreePlace(view, placesIn(view)) === 1;
  if (samples === undefined) return null;
  return (
    <details className={`${styles.card} ${low ? styles.low : ''}`} open>
      <summary>Data and fit</summary>
      <FitCanvas />
      <p className={styles.key}>
        <i className={styles.best} /> best fit
        {picks && (
          <>
            <i className={styles.picked} /> this batch
          </>
        )}
      </p>
    </details>
  );
}

/** The upper corner, and the lower one. */
function placesIn(view: Viewport): readonly Box[] {
  const { above, below, ...size } = view.width < NARROW_BELOW ? NARROW : lectureScale() > 1 ? IN_LECTURE : PLACE;
  return [
    { ...size, x: 0, y: above },
    { ...size, x: 0, y: view.height - size.height - below },
  ];
}

const WORDS_MS = 400;

/** Redrawn from subscriptions; playing costs no React render. */
function FitCanvas() {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(frame);

  useEffect(() => {
    if (size === null) return;
    const paint = onFrame(() => {
      const picture = pictureNow();
      const context = canvas.current && prepare(canvas.current, size.width, size.height);
      if (context && picture) drawFit(context, picture, { ...size, colours: palette(), scale: lectureScale() });
    });
    const say = onFrame(() => canvas.current?.setAttribute('aria-label', wordsNow()), WORDS_MS);
    const both = () => {
      paint.schedule();
      say.schedule();
    };
    both();
    const stops = [
      store.subscribe((state, before) => state.trajectories !== before.trajectories && both()),
      playhead.subscribe(both),
      theme.subscribe(paint.schedule),
    ];
    return () => {
      for (const stop of stops) stop();
      paint.cancel();
      say.cancel();
    };
  }, [size]);

  return (
    <div ref={frame} className={styles.frame}>
      <canvas ref={canvas} role="img" aria-label="The data" />
    </div>
  );
}

/** What is to be drawn at the playhead; null where the paths on hand are of no landscape with data. */
function pictureNow(): FitPicture | null {
  const { experiment: shown, trajectories } = store.getState();
  if (trajectories === null) return null;
  const { experiment, value } = trajectories;
  const { landscape, parameters, minibatch } = objectiveOf(experiment);
  const { samples } = landscape;
  if (samples === undefined) return null;
  const extent = extentAt(shown, playhead.getState().position);
  const lines = runStyles(experiment);
  const colours = palette();
  const { evaluation } = currentMoment();
  let picked: number[] | null = null;
  if (minibatch !== null && evaluation > 0) {
    const picks = new Uint16Array(minibatch.size);
    pickSamples(experiment.show, evaluation, minibatch.samples, minibatch.size, picks, 0);
    picked = Array.from(picks);
  }
  return {
    samples,
    best: landscape.minima(parameters)[0].at,
    fits: value.map((run, index) => ({
      weights: weightsAt(run, extent),
      colour: colours[lines[index].line],
      thick: run.slow !== null,
    })),
    picked,
  };
}

function wordsNow(): string {
  const picture = pictureNow();
  const { trajectories } = store.getState();
  if (picture === null || trajectories === null) return 'The data';
  const { experiment } = trajectories;
  const fits = picture.fits.map(({ weights }, index) => ({ name: runName(experiment, index), weights }));
  return fitInWords(picture.samples, currentMoment().evaluation, fits, picture.best);
}
