import { useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { parse } from '../../engine/experiment/parse.ts';
import { whenIdle } from '../plot/whenIdle.ts';
import { client } from '../session/client.ts';
import { palette, theme } from '../theme/theme.ts';
import { useReadable } from '../useReadable.ts';
import { useAsked } from '../working/useAsked.ts';
import { Working } from '../working/Working.tsx';
import { drawThumbnail } from './drawThumbnail.ts';
import styles from './Gallery.module.css';

interface ThumbnailProps {
  readonly text: string;
  readonly large?: boolean;
  /** Whether long paths say how long they take and can be stopped, which is not possible within a button. */
  readonly working?: boolean;
}

/** A small picture of an experiment: its landscape and the paths of its first seed, computed by the worker. */
export function Thumbnail({ text, large = false, working = false }: ThumbnailProps) {
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  const readable = useReadable(text);
  const { known, work, onCancel, onGoOn } = useAsked(readable ? text : null, 0, (options) => {
    const { experiment } = parse(text);
    return client.ask(
      'trajectories',
      { experiment, seed: experiment.show },
      { ...options, channel: `thumbnail ${id}` },
    );
  });
  const runs = known?.key === text ? known.answer : null;

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
      {working && (
        <span className={styles.working}>
          <Working work={work} what="computing the paths" stopped="paths stopped" onCancel={onCancel} onGoOn={onGoOn} />
        </span>
      )}
    </span>
  );
}
