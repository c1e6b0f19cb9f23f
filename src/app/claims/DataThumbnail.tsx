import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Dataset } from '../../engine/networks/data/dataset.ts';
import { datasetKind } from '../../engine/networks/data/registry.ts';
import { parseNetwork } from '../../engine/networks/experiment/parseNetwork.ts';
import galleryStyles from '../gallery/Gallery.module.css';
import { palette, theme } from '../theme/theme.ts';
import { drawData } from './drawData.ts';

/** What a network learns, in small: its training points in the colours of their labels, or some of its images. */
export function DataThumbnail({ text }: { readonly text: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useStore(theme, (state) => state.shown);
  const [data, setData] = useState<Dataset | null>(null);

  useEffect(() => {
    let left = false;
    void dataOf(text).then((made) => {
      if (!left) setData(made);
    });
    return () => {
      left = true;
    };
  }, [text]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    if (canvas.current !== null && data !== null) drawData(canvas.current, data, palette());
  }, [data, shown]);

  return (
    <span className={galleryStyles.thumbnail}>
      <canvas ref={canvas} />
    </span>
  );
}

async function dataOf(text: string): Promise<Dataset | null> {
  const { data } = parseNetwork(text).experiment;
  const kind = datasetKind(data.name);
  try {
    await kind?.load?.();
    return kind?.make(data.values) ?? null;
  } catch {
    // Without its picture a trial can still be read, and run.
    return null;
  }
}
