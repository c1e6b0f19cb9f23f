import type { EmbedImage } from './svgInk.ts';

/** Pixels to one of the picture's: what is smooth needs no more, and cells have edges. */
const FINENESS = { smooth: 1, cells: 2 } as const;

/**
 * The image as it comes out in its place, so that it looks the same whether or not a reader of SVG stretches smoothly.
 */
export const embedImage: EmbedImage = (image, width, height, smooth) => {
  const fineness = smooth ? FINENESS.smooth : FINENESS.cells;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(fineness * width);
  canvas.height = Math.ceil(fineness * height);
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.imageSmoothingEnabled = smooth;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  }
  return canvas.toDataURL('image/png');
};
