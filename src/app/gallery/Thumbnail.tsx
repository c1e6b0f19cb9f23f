import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { parse } from '../../engine/experiment/parse.ts';
import type { Trajectory } from '../../engine/studies/trajectory.ts';
import { formulasAreLoaded, loadFormulas, mentionsFormula } from '../../landscapes/formulas.ts';
import { whenIdle } from '../plot/whenIdle.ts';
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
  const readable = useReadable(text);

  useEffect(() => {
    if (!readable) return undefined;
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
  }, [readable, text, id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    if (!readable) return undefined;
    return whenIdle(() => {
      if (canvas.current !== null)
        drawThumbnail(canvas.current, parse(text).experiment, runs, { colours: palette(), large });
    });
  }, [readable, text, runs, shown, large]);

  return (
    <span className={styles.thumbnail}>
      <canvas ref={canvas} />
    </span>
  );
}

/** Whether a text can be read now: not while what reads the formula in it has yet to come. */
function useReadable(text: string): boolean {
  const [loaded, setLoaded] = useState(() => !mentionsFormula(text) || formulasAreLoaded());
  useEffect(() => {
    if (loaded) return undefined;
    let left = false;
    void loadFormulas().then((came) => {
      if (!left) setLoaded(came);
    });
    return () => {
      left = true;
    };
  }, [loaded]);
  return loaded;
}
