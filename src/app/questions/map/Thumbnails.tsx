import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Experiment } from '../../../engine/experiment/experiment.ts';
import { withKAndAlpha } from '../../../engine/studies/kAlphaMap.ts';
import type { Trajectory } from '../../../engine/studies/trajectory.ts';
import { shownWindow } from '../../landscapeView/shownWindow.ts';
import { prepare } from '../../plot/canvas.ts';
import { drawRun, WHOLE } from '../../plot/drawPaths.ts';
import { viewport } from '../../plot/viewport.ts';
import { shownStyles } from '../../runs/runView.ts';
import { settle, useExperiment } from '../../store.ts';
import { palette, theme } from '../../theme/theme.ts';
import { formatRatio } from '../../words/numbers.ts';
import { Working } from '../../working/Working.tsx';
import { type Cell, cellAt, standing } from './cells.ts';
import styles from './Map.module.css';
import { useSetting } from './MapPlot.tsx';
import type { KAlphaMap } from './mapInquiry.ts';
import { cellInWords } from './mapInWords.ts';
import { setSetting } from './setSetting.ts';
import { KS, useThumbnails } from './useThumbnails.ts';

const SIDE = 56;

/** The path of the shown seed for five values of k at the present alpha, and how each ends: a map for a thumb. */
export function Thumbnails() {
  const { known: newest, work, onCancel, onGoOn } = useThumbnails();
  const known = newest?.answer ?? null;
  const { k, alpha } = useSetting();
  return (
    <>
      <div className={styles.thumbnails}>
        {KS.map((each, index) => (
          <button
            key={each}
            type="button"
            className={styles.thumbnail}
            aria-pressed={each === k}
            title={
              known ? `k = ${each}: ${cellInWords(cellAt(known.map, { k: each, alpha }), known.map)}` : `k = ${each}`
            }
            onClick={() => {
              setSetting({ k: each, alpha });
              settle();
            }}
          >
            <SmallPath path={known?.paths[index] ?? null} experiment={known?.experiment ?? null} k={each} />
            <span>k = {each}</span>
            {known && <Ratio cell={cellAt(known.map, { k: each, alpha })} map={known.map} />}
          </button>
        ))}
      </div>
      <Working
        work={work}
        what="computing five settings of k"
        stopped={`The five settings of k: stopped${known === null ? '' : ', still those of before'}.`}
        onCancel={onCancel}
        onGoOn={onGoOn}
      />
    </>
  );
}

function SmallPath({
  path,
  experiment,
  k,
}: {
  readonly path: Trajectory | null;
  readonly experiment: Experiment | null;
  readonly k: number;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  const shownText = useExperiment((state) => shownWindow(state).join());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    const context = canvas.current && prepare(canvas.current, SIDE, SIDE);
    if (!context || path === null || experiment === null) return;
    const [x0, x1, y0, y1] = shownText.split(',').map(Number);
    const setting = withKAndAlpha(experiment, k, 1);
    drawRun(context, viewport([x0, x1, y0, y1], SIDE, SIDE), path, shownStyles(setting)[0], {
      extent: WHOLE,
      heads: false,
      sharedStart: false,
      colours: palette(),
      scale: 0.4,
    });
  }, [path, experiment, shownText, shown]);
  return <canvas ref={canvas} />;
}

/** “4.2× lower” in the colour of the winner; an open question is said as one. */
function Ratio({ cell, map }: { readonly cell: Cell; readonly map: KAlphaMap }) {
  const stands = standing(cell, map.scale);
  if (cell.study === Number.POSITIVE_INFINITY) return <span className={styles.worse}>diverges</span>;
  if (stands === 'same') return <span>same</span>;
  if (stands === 'undecided') return <span className="soft">unclear</span>;
  const lower = stands === 'better';
  const size = map.scale === 'ratio' ? `${formatRatio(lower ? cell.value : 1 / cell.value)}× ` : '';
  return (
    <span className={lower ? styles.better : styles.worse}>
      {size}
      {lower ? 'lower' : 'higher'}
    </span>
  );
}
