import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { ExportButton } from '../../figures/ExportButton.tsx';
import { useLectureScale } from '../../lectureScale.ts';
import { prepare } from '../../plot/canvas.ts';
import { StepsPlot } from '../../plot/StepsPlot.tsx';
import { useSize } from '../../plot/useSize.ts';
import { shownStyles, useLooks } from '../../runs/runView.ts';
import { palette, theme } from '../../theme/theme.ts';
import { type SpreadChartGeometry, type SpreadCurve, spreadChart, spreadCurves } from './chartGeometry.ts';
import { drawSpread } from './drawSpread.ts';
import styles from './SpreadPanel.module.css';
import { areasInWords } from './spreadInWords.ts';
import type { CloudAnswer } from './useClouds.ts';

/** How the spread grows and shrinks on the way. Dragging across it moves the playhead. */
export function SpreadChart({ answer }: { readonly answer: CloudAnswer }) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const scale = useLectureScale();
  const looks = useLooks();
  const { cloud, experiment } = answer;
  const all = useMemo(() => spreadCurves(cloud), [cloud]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown changes with the looks
  const curves = useMemo(() => {
    const shown = shownStyles(experiment);
    return all.filter(({ run }) => shown[run].shown);
  }, [all, experiment, looks]);
  const chart = useMemo(
    () => (size === null ? null : spreadChart(curves, experiment.steps, size.width / scale, size.height / scale)),
    [curves, experiment.steps, size, scale],
  );
  return (
    <figure className={styles.chart} aria-labelledby="spread-over-steps">
      <div className={styles.head}>
        <h3 id="spread-over-steps">Does the spread grow or shrink on the way?</h3>
        <ExportButton figure="spread" called="chart of the spread" />
      </div>
      <div ref={frame} className={styles.frame} data-figure="spread">
        {chart && <Plot answer={answer} curves={curves} chart={chart} scale={scale} />}
      </div>
      <figcaption className="said">{areasInWords(experiment, curves)}</figcaption>
    </figure>
  );
}

interface PlotProps {
  readonly answer: CloudAnswer;
  readonly curves: readonly SpreadCurve[];
  readonly chart: SpreadChartGeometry;
  readonly scale: number;
}

function Plot({ answer, curves, chart, scale }: PlotProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  const looks = useLooks();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme, the styles with the looks
  useEffect(() => {
    const context = canvas.current && prepare(canvas.current, chart.width, chart.height, scale * devicePixelRatio);
    if (!context) return;
    drawSpread(context, chart, curves, shownStyles(answer.experiment), palette());
  }, [answer, curves, chart, scale, shown, looks]);

  return (
    <StepsPlot chart={chart} scale={scale} steps="gradient steps" heights="area of the ellipse">
      <canvas ref={canvas} />
    </StepsPlot>
  );
}
