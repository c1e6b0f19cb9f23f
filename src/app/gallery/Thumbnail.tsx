import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { parse } from '../../engine/experiment/parse.ts';
import { objectiveOf } from '../../engine/objective.ts';
import type { Trajectory } from '../../engine/studies/trajectory.ts';
import { shownWindow } from '../landscapeView/shownWindow.ts';
import { prepare } from '../plot/canvas.ts';
import { drawRun, WHOLE } from '../plot/drawPaths.ts';
import { paintContours, paintField } from '../plot/paintTerrain.ts';
import { runStyles } from '../plot/runStyle.ts';
import { terrain } from '../plot/terrain.ts';
import { viewport } from '../plot/viewport.ts';
import { client } from '../session.ts';
import { palette, theme } from '../theme/theme.ts';
import styles from './Gallery.module.css';

const WIDTH = 240;
const HEIGHT = 150;
const CELLS = 60;

/** A small picture of an experiment: its landscape and the paths of its first seed, computed by the worker. */
export function Thumbnail({ text }: { readonly text: string }) {
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
        { channel: `thumbnail ${text}`, signal: leaving.signal },
      )
      .then(setRuns, () => {
        // Left before it was drawn; a thumbnail that fails stays a landscape without paths.
      });
    return () => leaving.abort();
  }, [text]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    const { experiment } = parse(text);
    const { landscape, parameters } = objectiveOf(experiment);
    const view = viewport(shownWindow(experiment), WIDTH, HEIGHT);
    const colours = palette();
    const context = canvas.current && prepare(canvas.current, WIDTH, HEIGHT);
    if (!context) return;
    const ground = terrain(landscape, parameters, view, CELLS);
    paintField(context, ground, colours);
    paintContours(context, ground, colours);
    if (runs === null) return;
    const lines = runStyles(experiment);
    for (let index = runs.length - 1; index >= 0; index--) {
      drawRun(context, view, runs[index], lines[index], {
        extent: WHOLE,
        heads: false,
        sharedStart: index === 0,
        colours,
        scale: 0.6,
      });
    }
  }, [text, runs, shown]);

  return (
    <span className={styles.thumbnail}>
      <canvas ref={canvas} />
    </span>
  );
}
