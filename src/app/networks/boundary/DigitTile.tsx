import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Split } from '../../../engine/networks/data/dataset.ts';
import { prepare } from '../../plot/canvas.ts';
import { palette, theme } from '../../theme/theme.ts';
import { percent } from '../../words/percent.ts';
import styles from './Boundary.module.css';
import { drawDigit } from './drawDigit.ts';
import type { Mistake } from './mistakes.ts';

const SIDE = 32;

/** A digit as it was written, what it is, and what it is read as. */
export function DigitTile({ split, mistake }: { readonly split: Split; readonly mistake: Mistake }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  const { sample, is, readAs, probability, onlyHere } = mistake;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    const context = canvas.current && prepare(canvas.current, SIDE, SIDE);
    if (context) drawDigit(context, split, sample, [0, 0, SIDE], palette());
  }, [split, sample, shown]);
  const words = `${is}, read as ${readAs}, ${percent(probability)} sure${onlyHere ? '; only here' : ''}`;
  return (
    <span className={`${styles.tile} ${onlyHere ? styles.onlyHere : ''}`} title={words}>
      <canvas ref={canvas} width={SIDE} height={SIDE} />
      <span aria-hidden="true">
        {is}→{readAs}
      </span>
      <span className="said">{words}</span>
    </span>
  );
}
