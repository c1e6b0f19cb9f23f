import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { parse } from '../../engine/experiment/parse.ts';
import type { Trajectory } from '../../engine/studies/trajectory.ts';
import { client } from '../session.ts';
import { palette, theme } from '../theme/theme.ts';
import { drawThumbnail } from './drawThumbnail.ts';
import styles from './Gallery.module.css';

interface ThumbnailProps {
  readonly text: string;
  readonly large?: boolean;
}

/** A small picture of an experiment: its landscape and the paths of its first seed, computed by the worker. */
export function Thumbnail({ text, large = false }: ThumbnailProps) {
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  const [runs, setRuns] = useState<readonly Trajectory[] | null>(null);

  useEffect(() => {
    const { experiment } = parse(text);
    const leaving = new AbortController();
    client
      .ask(
        'trajectories',
        { experiment, seed: experiment.show },
        { channel: `thumbnail ${id}`, signal: leaving.signal },
      )
      .then(setRuns, () => {
        // Left before it was drawn; a thumbnail that fails stays a landscape without paths.
      });
    return () => leaving.abort();
  }, [text, id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    if (canvas.current !== null) {
      drawThumbnail(canvas.current, parse(text).experiment, runs, { colours: palette(), large });
    }
  }, [text, runs, shown, large]);

  return (
    <span className={styles.thumbnail}>
      <canvas ref={canvas} />
    </span>
  );
}
