import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { defaultValues } from '../../../engine/experiment/readValues.ts';
import type { DatasetKind } from '../../../engine/networks/data/dataset.ts';
import type { Values } from '../../../landscapes/parameter.ts';
import { prepare } from '../../plot/canvas.ts';
import { whenIdle } from '../../plot/whenIdle.ts';
import { palette, theme } from '../../theme/theme.ts';
import { drawDigit } from '../boundary/drawDigit.ts';
import { drawPoints } from '../boundary/drawPoints.ts';
import { useDataset } from '../boundary/useDataset.ts';
import { windowOf } from '../boundary/windowOf.ts';
import styles from './DataSettings.module.css';

const SIZE = 46;
/** Digits in a row. */
const ROW = 3;
/** Points that are shown of each set: more would run together. */
const POINTS = 120;

/** A data set in small: its points, or a few of its digits. `values` null: as it would open. */
export function DataThumbnail({ kind, values }: { readonly kind: DatasetKind; readonly values: Values | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  const data = useDataset(kind.name, values ?? openingValues(kind));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    if (data === null) return undefined;
    return whenIdle(() => {
      const context = canvas.current && prepare(canvas.current, SIZE, SIZE);
      if (!context) return;
      if (kind.features === 2) {
        const train = { ...data.train, count: Math.min(POINTS, data.train.count) };
        drawPoints(context, train, windowOf(data), [0, 0, SIZE, SIZE], 1.1, palette());
        return;
      }
      const side = SIZE / ROW;
      for (let place = 0; place < ROW * ROW; place++) {
        const [column, row] = [place % ROW, Math.floor(place / ROW)];
        drawDigit(context, data.train, place, [column * side, row * side, side], palette());
      }
    });
  }, [data, kind, shown]);

  return (
    <span className={styles.thumbnail}>
      <canvas ref={canvas} width={SIZE} height={SIZE} />
    </span>
  );
}

/** Made once for each kind, so that they stay the same. */
const opening = new Map<string, Values>();

function openingValues({ name, parameters }: DatasetKind): Values {
  const values = opening.get(name) ?? defaultValues(parameters, {});
  opening.set(name, values);
  return values;
}
