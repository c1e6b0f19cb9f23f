import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { cyclesOf } from '../../../engine/networks/experiment/cycling.ts';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { Training } from '../../../engine/networks/protocol.ts';
import { ExportButton } from '../../figures/ExportButton.tsx';
import { useLectureScale } from '../../lectureScale.ts';
import { AxesPlot } from '../../plot/AxesPlot.tsx';
import { prepare } from '../../plot/canvas.ts';
import type { CurveGeometry } from '../../plot/curve.ts';
import { runStyles } from '../../plot/runStyle.ts';
import plot from '../../plot/StepsPlot.module.css';
import { useSize } from '../../plot/useSize.ts';
import { palette, theme } from '../../theme/theme.ts';
import type { Measure } from '../answers/seedsShown.ts';
import { Choose } from '../controls/Choose.tsx';
import { cycleAt, stepShown } from '../cycles.ts';
import styles from '../Networks.module.css';
import { setCycle } from '../networkEdits.ts';
import { settleNetwork, useNetwork, useNetworkExperiment } from '../networkStore.ts';
import { CurveNames } from './CurveNames.tsx';
import { curvesGeometry } from './curvesGeometry.ts';
import { curvesSentence, seedsInWords } from './curvesSentence.ts';
import { curvesView } from './curvesView.ts';
import { drawNetworkCurves } from './drawNetworkCurves.ts';
import { MEASURES } from './measures.ts';
import { type NetworkCurve, networkCurves, type Over } from './networkCurves.ts';

const OVERS: readonly { readonly value: Over; readonly label: string }[] = [
  { value: 'steps', label: 'over steps' },
  { value: 'seconds', label: 'over seconds' },
];

/** How the training goes on the way, for all runs. Dragging across it moves the cycle that is looked at. */
export function CurvesFigure() {
  const answer = useNetwork((state) => state.training);
  const { measure, over, withFast } = useStore(curvesView);
  const curves = useMemo(
    () => (answer === null ? [] : networkCurves(answer.value, answer.experiment, { measure, over, withFast })),
    [answer, measure, over, withFast],
  );
  const wraps = answer?.experiment.runs.some((run) => run !== 'inner' && run.inner !== undefined) ?? false;
  return (
    <figure className={`card ${styles.figure}`} aria-labelledby="curves-title">
      <div className={styles.head}>
        <h2 id="curves-title">
          How does training go? <span className="soft">{answer && seedsInWords(answer.value)}</span>
        </h2>
        {answer && <ExportButton figure="training" called="chart of the training" />}
      </div>
      <div className={styles.switches}>
        <Choose
          label="What is measured"
          options={MEASURES}
          value={measure}
          onChange={(next) => curvesView.setState({ measure: next })}
        />
        <Choose
          label="Over what"
          options={OVERS}
          value={over}
          onChange={(next) => curvesView.setState({ over: next })}
        />
        {wraps && (
          <label className={styles.toggle} title="The fast weights of Lookahead, before each pull-back">
            <input
              type="checkbox"
              checked={withFast}
              onChange={(event) => curvesView.setState({ withFast: event.currentTarget.checked })}
            />
            <span className="fast">fast weights</span>
          </label>
        )}
      </div>
      <Frame training={answer?.value ?? null} curves={curves} measure={measure} over={over} />
      {answer && <CurveNames experiment={answer.experiment} withFast={withFast} />}
      <figcaption className="said">{answer && curvesSentence(answer.experiment, curves, measure)}</figcaption>
    </figure>
  );
}

interface FrameProps {
  readonly training: Training | null;
  readonly curves: readonly NetworkCurve[];
  readonly measure: Measure;
  readonly over: Over;
}

function Frame({ training, curves, measure, over }: FrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const scale = useLectureScale();
  const experiment = useNetworkExperiment((each) => each);
  const chart = useMemo(() => {
    if (size === null || training === null || curves.length === 0) return null;
    const last = over === 'steps' ? experiment.steps : Math.max(...curves.map(({ end }) => end));
    return curvesGeometry(curves, measure, over, last, size.width / scale, size.height / scale);
  }, [size, scale, training, curves, measure, over, experiment.steps]);
  const scrub = (at: number) => {
    if (over !== 'steps') return;
    setCycle(cycleAt(experiment, at), cyclesOf(experiment));
  };
  return (
    <div ref={frame} className={styles.frame} data-figure="training" onPointerUp={settleNetwork}>
      {chart && (
        <AxesPlot
          chart={chart}
          scale={scale}
          steps={over === 'steps' ? 'gradient steps, what every run pays' : 'seconds of training, measuring left out'}
          onScrub={scrub}
        >
          <CurvesCanvas chart={chart} scale={scale} curves={curves} experiment={experiment} />
          {over === 'steps' && <StepLine chart={chart} scale={scale} step={stepShown(experiment)} />}
        </AxesPlot>
      )}
    </div>
  );
}

/** Where the cycle that is looked at ends. */
function StepLine({ chart, scale, step }: Pick<CurvesCanvasProps, 'chart' | 'scale'> & { readonly step: number }) {
  const transform = `translateX(${scale * Math.min(chart.right, chart.toX(step))}px)`;
  const [top, height] = [scale * chart.top, scale * (chart.bottom - chart.top)];
  return <div className={plot.playhead} style={{ top, height, width: scale, transform }} />;
}

interface CurvesCanvasProps {
  readonly chart: CurveGeometry;
  /** CSS pixels in a unit of the chart. */
  readonly scale: number;
  readonly curves: readonly NetworkCurve[];
  readonly experiment: NetworkExperiment;
}

function CurvesCanvas({ chart, scale, curves, experiment }: CurvesCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    const context = canvas.current && prepare(canvas.current, chart.width, chart.height, scale * devicePixelRatio);
    const lines = runStyles(experiment);
    const known = curves.filter(({ run }) => run < lines.length);
    if (context) drawNetworkCurves(context, chart, known, lines, palette());
  }, [chart, scale, curves, shown, experiment.runs]);
  return <canvas ref={canvas} />;
}
