import { parse } from '../../engine/experiment/parse.ts';
import { drawThumbnail } from '../gallery/drawThumbnail.ts';
import { client } from '../session/client.ts';
import { palette } from '../theme/theme.ts';
import type { TrackedOptions } from '../working/tracked.ts';

/** Enough for a sharp picture on paper. */
const RATIO = 1.5;

/**
 * The pictures of experiments as data URLs, one after the other, null where the paths could not be computed. WebP is a
 * quarter of the size; a browser that cannot write it gives PNG by itself. Stops early when `signal` says so.
 */
export async function pictures(
  texts: readonly string[],
  { signal, onProgress }: TrackedOptions,
): Promise<readonly (string | null)[]> {
  const canvas = document.createElement('canvas');
  const drawn: (string | null)[] = [];
  for (const text of texts) {
    if (signal.aborted) break;
    onProgress(drawn.length / texts.length);
    drawn.push(await picture(text, canvas, signal));
  }
  return drawn;
}

async function picture(text: string, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<string | null> {
  const { experiment } = parse(text);
  try {
    const question = { experiment, seed: experiment.show };
    const runs = await client.ask('trajectories', question, { channel: 'notebook picture', signal });
    drawThumbnail(canvas, experiment, runs, { colours: palette(), large: true, ratio: RATIO });
    return canvas.toDataURL('image/webp', 0.9);
  } catch {
    return null;
  }
}
