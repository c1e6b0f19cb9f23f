import type { EmbedImage } from './svgInk.ts';

/** Pixels to one of the picture's: a field is smooth, and twice as fine is finer than it can be seen. */
const FINENESS = 2;

/**
 * The image as it comes out in its place, so that it looks the same whether or not a reader of SVG stretches smoothly.
 */
export const embedImage: EmbedImage = (image, width, height, smooth) => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(FINENESS * width);
  canvas.height = Math.ceil(FINENESS * height);
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.imageSmoothingEnabled = smooth;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  }
  return canvas.toDataURL('image/png');
};
