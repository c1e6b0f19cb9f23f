import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type Experiment, optimizersOf } from '../../engine/experiment/experiment.ts';
import { isAverage } from '../../engine/experiment/rhythm.ts';
import { isRandom, objectiveOf } from '../../engine/objective.ts';
import type { EnsembleRun } from '../../engine/studies/ensemble.ts';
import { prepare } from '../plot/canvas.ts';
import { StepsPlot } from '../plot/StepsPlot.tsx';
import { useSize } from '../plot/useSize.ts';
import { shownStyles, useLooks } from '../runs/runView.ts';
import { type Result, useApp } from '../store.ts';
import { palette, theme } from '../theme/theme.ts';
import { formatNumber, group } from '../words/numbers.ts';
import { runName } from '../words/runs.ts';
import { NotMeasured } from '../working/Measuring.tsx';
import { type ChartGeometry, chartGeometry } from './chartGeometry.ts';
import { drawCurves } from './drawCurves.ts';
import styles from './LossChart.module.css';

/** Loss over gradient steps, every run over all its seeds. Dragging across it moves the playhead. */
export function LossChart() {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const result = useApp((state) => state.ensemble);
  const looks = useLooks();
  const [withFast, setWithFast] = useState(false);
  const floor = useMemo(() => {
    if (result === null) return null;
    const { landscape, parameters } = objectiveOf(result.experiment);
    return landscape.floor(parameters);
  }, [result]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown changes with the looks
  const chart = useMemo(() => {
    if (size === null || result === null) return null;
    return chartGeometry(shownRuns(result).runs, result.experiment.steps, floor, size.width, size.height);
  }, [size, result, floor, looks]);
  const seeds = result?.experiment.seeds ?? 1;
  const random = result !== null && isRandom(result.experiment) && seeds > 1;
  const hasSlow = result?.value.some((run) => run.slow !== null) ?? false;

  return (
    <figure className={`card ${styles.chart}`} aria-labelledby="loss-title">
      <div className={styles.head}>
        <h2 id="loss-title">
          Loss{' '}
          <span className="soft">
            {result === null ? '' : random ? `median and 10 to 90 % of ${group(seeds)} seeds` : 'of the one run'}
          </span>
        </h2>
        <NotMeasured />
        {hasSlow && (
          <label className={styles.toggle} title="The fast weights of Lookahead, before each pull-back">
            <input type="checkbox" checked={withFast} onChange={(event) => setWithFast(event.currentTarget.checked)} />
            <span className="fast">fast weights</span>
          </label>
        )}
      </div>
      <div ref={frame} className={styles.frame}>
        {chart && result && <Plot chart={chart} withFast={withFast} />}
      </div>
      {result && <Captions result={result} />}
    </figure>
  );
}

function Plot({ chart, withFast }: { readonly chart: ChartGeometry; readonly withFast: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const result = useApp((state) => state.ensemble);
  const shown = useStore(theme, (state) => state.shown);
  const looks = useLooks();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme, the styles with the looks
  useEffect(() => {
    const context = canvas.current && prepare(canvas.current, chart.width, chart.height);
    if (!context || !result) return;
    const { runs, styles: lines } = shownRuns(result);
    drawCurves(context, chart, runs, lines, palette(), withFast);
  }, [chart, result, withFast, shown, looks]);

  return (
    <StepsPlot chart={chart} steps="gradient steps, what every run pays">
      <canvas ref={canvas} />
    </StepsPlot>
  );
}

/** What of the first run is judged. */
function judgedName(experiment: Experiment): string {
  return isAverage(optimizersOf(experiment)[0]) ? 'average of the weights' : 'slow weights';
}

/** Those of the runs that are not hidden. */
function shownRuns({ experiment, value }: Result<readonly EnsembleRun[]>) {
  const all = shownStyles(experiment);
  return { runs: value.filter((_, index) => all[index].shown), styles: all.filter(({ shown }) => shown) };
}

/** Names the curves for the eye, in their colours, and says for the ear where they end. */
function Captions({ result }: { readonly result: Result<readonly EnsembleRun[]> }) {
  const { experiment, value } = result;
  useLooks();
  const colours = shownStyles(experiment);
  const names = value.map((run, index) =>
    run.slow !== null && index === 0 ? judgedName(experiment) : runName(experiment, index),
  );
  const ends = value.flatMap(({ fast, slow }, index) => {
    if (!colours[index].shown) return [];
    const { median } = slow ?? fast;
    return `${names[index]} from ${formatNumber(median[0])} to ${formatNumber(median[median.length - 1])}`;
  });
  return (
    <figcaption className={styles.names}>
      {colours.map(
        ({ id, line, shown }, index) =>
          shown && (
            <span key={id} style={{ color: `var(--${line})` }}>
              {names[index]}
            </span>
          ),
      )}
      <span className="said">Median loss: {ends.join('; ')}.</span>
    </figcaption>
  );
}
