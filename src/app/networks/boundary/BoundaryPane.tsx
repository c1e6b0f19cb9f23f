import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Dataset } from '../../../engine/networks/data/dataset.ts';
import type { Boundary as BoundaryAnswer, ClassField } from '../../../engine/networks/protocol.ts';
import { useLectureScale } from '../../lectureScale.ts';
import { prepare } from '../../plot/canvas.ts';
import { useSize } from '../../plot/useSize.ts';
import { palette, theme } from '../../theme/theme.ts';
import { wrongOnes } from './answersSentence.ts';
import styles from './Boundary.module.css';
import { drawBoundary } from './drawBoundary.ts';
import { PaneTitle } from './PaneTitle.tsx';
import type { ShownWeights } from './weightsShown.ts';

interface BoundaryPaneProps {
  readonly weights: ShownWeights;
  readonly data: Dataset | null;
  /** The answers to the test set, and over the plane; null where they are not known, or the run has diverged. */
  readonly predicted: ClassField | null;
  readonly field: ClassField | null;
  readonly boundary: BoundaryAnswer | null;
  readonly known: boolean;
}

/** What one network answers over the plane of its two inputs, with the test set on it. */
export function BoundaryPane({ weights, data, predicted, field, boundary, known }: BoundaryPaneProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(frame);
  const scale = useLectureScale();
  const shown = useStore(theme, (state) => state.shown);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    if (size === null || canvas.current === null) return;
    // In units of so many pixels, so that points are as much larger.
    const [width, height] = [size.width / scale, size.height / scale];
    const context = prepare(canvas.current, width, height, scale * devicePixelRatio);
    if (!context || data === null || data.features !== 2) return;
    drawBoundary(context, { width, height }, { data, field, predicted, boundary }, { colours: palette(), scale: 1 });
  }, [size, scale, data, field, boundary, predicted, shown]);

  return (
    <div className={styles.pane}>
      <div ref={frame} className={styles.square}>
        <canvas ref={canvas} />
      </div>
      <PaneTitle weights={weights} wrong={predicted && data && wrongOnes(predicted, data.test).length} known={known} />
    </div>
  );
}
