import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { objectiveOf } from '../../engine/objective.ts';
import { ExportButton } from '../figures/ExportButton.tsx';
import { useLectureScale } from '../lectureScale.ts';
import { prepare } from '../plot/canvas.ts';
import { StepsPlot } from '../plot/StepsPlot.tsx';
import { useSize } from '../plot/useSize.ts';
import { useLooks } from '../runs/runView.ts';
import { useApp } from '../store.ts';
import { palette, theme } from '../theme/theme.ts';
import { NotMeasured } from '../working/Measuring.tsx';
import { type ChartGeometry, chartGeometry } from './chartGeometry.ts';
import { drawCurves } from './drawCurves.ts';
import styles from './LossChart.module.css';
import { curvesInWords, type NamedCurve, overWhat, shownCurves } from './shownCurves.ts';
import { withFast } from './withFast.ts';

/** Loss over gradient steps, every run over all its seeds. Dragging across it moves the playhead. */
export function LossChart() {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const scale = useLectureScale();
  const result = useApp((state) => state.ensemble);
  const looks = useLooks();
  const fastToo = useStore(withFast, (state) => state.on);
  const floor = useMemo(() => {
    if (result === null) return null;
    const { landscape, parameters } = objectiveOf(result.experiment);
    return landscape.floor(parameters);
  }, [result]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown changes with the looks
  const curves = useMemo(() => (result === null ? [] : shownCurves(result)), [result, looks]);
  const chart = useMemo(() => {
    if (size === null || result === null) return null;
    const runs = curves.map(({ run }) => run);
    return chartGeometry(runs, result.experiment.steps, floor, size.width / scale, size.height / scale);
  }, [size, scale, result, floor, curves]);
  const hasSlow = result?.value.some((run) => run.slow !== null) ?? false;

  return (
    <figure className={`card ${styles.chart}`} aria-labelledby="loss-title">
      <div className={styles.head}>
        <h2 id="loss-title">
          Loss <span className="soft">{result === null ? '' : overWhat(result.experiment)}</span>
        </h2>
        <NotMeasured />
        {hasSlow && (
          <label className={styles.toggle} title="The fast weights of Lookahead, before each pull-back">
            <input
              type="checkbox"
              checked={fastToo}
              onChange={(event) => withFast.setState({ on: event.currentTarget.checked })}
            />
            <span className="fast">fast weights</span>
          </label>
        )}
        {result && <ExportButton figure="loss" called="loss chart" />}
      </div>
      <div ref={frame} className={styles.frame} data-figure="loss">
        {chart && <Plot chart={chart} scale={scale} curves={curves} fastToo={fastToo} />}
      </div>
      {result && <Captions curves={curves} />}
    </figure>
  );
}

interface PlotProps {
  readonly chart: ChartGeometry;
  readonly scale: number;
  readonly curves: readonly NamedCurve[];
  readonly fastToo: boolean;
}

function Plot({ chart, scale, curves, fastToo }: PlotProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    const context = canvas.current && prepare(canvas.current, chart.width, chart.height, scale * devicePixelRatio);
    if (context) drawCurves(context, chart, curves, palette(), fastToo);
  }, [chart, scale, curves, fastToo, shown]);

  return (
    <StepsPlot chart={chart} scale={scale} steps="gradient steps, what every run pays">
      <canvas ref={canvas} />
    </StepsPlot>
  );
}

/** Names the curves for the eye, in their colours, and says for the ear where they end. */
function Captions({ curves }: { readonly curves: readonly NamedCurve[] }) {
  return (
    <figcaption className={styles.names}>
      {curves.map(({ name, style: { id, line } }) => (
        <span key={id} style={{ color: `var(--${line})` }}>
          {name}
        </span>
      ))}
      <span className="said">{curvesInWords(curves)}</span>
    </figcaption>
  );
}
