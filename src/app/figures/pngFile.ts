import { prepare } from '../plot/canvas.ts';
import { withTexts } from './pngChunks.ts';
import type { Provenance } from './provenance.ts';
import type { Sheet } from './sheet.ts';

const PX_PER_METRE = 96 / 0.0254;

/** A sheet as a PNG with so many pixels to one of its own, as large on paper as it was asked for. */
export async function pngFile(sheet: Sheet, provenance: Provenance, ratio: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas');
  const context = prepare(canvas, sheet.width, sheet.height, ratio);
  if (context === null) throw new Error('The browser gives no canvas of that size.');
  sheet.draw(context);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The browser makes no picture of that size.');
  const { title, says, program, experiment, link } = provenance;
  const texts = { Title: title, Description: says, Software: program, Experiment: experiment, URL: link };
  return withTexts(new Uint8Array(await blob.arrayBuffer()), texts, PX_PER_METRE * ratio);
}
