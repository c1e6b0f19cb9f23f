import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import type { Extent } from '../plot/drawPaths.ts';
import type { TrackedOptions } from '../working/tracked.ts';
import { withComment } from './gifComment.ts';
import { asText, type Provenance } from './provenance.ts';
import type { Sheet } from './sheet.ts';

/** The whole run, and how long its end is seen before it begins again. */
const PLAYS_MS = 6000;
const RESTS_MS = 2500;
/** One of the 256 colours means: as in the frame before. */
const COLOURS = 255;
const UNCHANGED = 255;
const FORMAT = 'rgb565';

/**
 * The sheet as an animation over these moments, the last of which stays for a while. Colours are chosen once, by the
 * last frame, in which all that ever comes is to be seen. Gives the page a chance after each frame.
 */
export async function gifFile(
  sheet: Sheet,
  moments: readonly Extent[],
  provenance: Provenance,
  { signal, onProgress }: TrackedOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = Object.assign(document.createElement('canvas'), { width: sheet.width, height: sheet.height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('The browser gives no canvas of that size.');
  const { width, height } = canvas;
  const frame = (moment: Extent) => {
    sheet.draw(context, moment);
    return context.getImageData(0, 0, width, height).data;
  };

  const palette = quantize(frame(moments[moments.length - 1]), COLOURS, { format: FORMAT });
  // The first frame has all the colours there are, so that their table is long enough for the last index.
  const table = [...palette, ...Array.from({ length: 256 - palette.length }, () => [0, 0, 0] as const)];
  const encoder = GIFEncoder();
  const delay = Math.max(20, PLAYS_MS / moments.length);
  let before: Uint8Array | null = null;
  for (const [index, moment] of moments.entries()) {
    signal.throwIfAborted();
    onProgress(index / moments.length);
    const indices = applyPalette(frame(moment), palette, FORMAT);
    encoder.writeFrame(before === null ? indices : changes(before, indices), width, height, {
      delay: index === moments.length - 1 ? RESTS_MS : delay,
      dispose: 1,
      ...(before === null ? { palette: table, repeat: 0 } : { transparent: true, transparentIndex: UNCHANGED }),
    });
    before = indices;
    await new Promise((resolve) => setTimeout(resolve));
  }
  encoder.finish();
  return withComment(encoder.bytes(), asText(provenance));
}

/** The frame with what has not changed left out. */
function changes(before: Uint8Array, now: Uint8Array): Uint8Array {
  return now.map((index, pixel) => (index === before[pixel] ? UNCHANGED : index));
}
