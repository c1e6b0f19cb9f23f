import type { Page } from '@playwright/test';

/** Pixels to a side of a cell: letters and edges fall a little differently by whoever draws them. */
const CELL = 6;
/** Levels of 255 by which a cell must differ in some colour to count. */
const SEEN = 20;

/** The share of the cells that look different in two pictures, over what both of them show from the upper left. */
export function coarseDifference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const given = [one, other].map((bytes) => bytes.toString('base64'));
  return page.evaluate(
    async ({ pictures, cell, seen }) => {
      const images = await Promise.all(
        pictures.map(async (data) => {
          const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
          return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        }),
      );
      const columns = Math.floor(Math.min(...images.map(({ width }) => width)) / cell);
      const rows = Math.floor(Math.min(...images.map(({ height }) => height)) / cell);
      const means = images.map((image) => {
        const context = new OffscreenCanvas(columns * cell, rows * cell).getContext('2d');
        context?.drawImage(image, 0, 0);
        const { data } = context?.getImageData(0, 0, columns * cell, rows * cell) ?? { data: new Uint8ClampedArray() };
        const sums = new Float64Array(3 * columns * rows);
        for (let y = 0; y < rows * cell; y++)
          for (let x = 0; x < columns * cell; x++)
            for (let channel = 0; channel < 3; channel++)
              sums[3 * (Math.floor(y / cell) * columns + Math.floor(x / cell)) + channel] +=
                data[4 * (y * columns * cell + x) + channel] / cell ** 2;
        return sums;
      });
      let different = 0;
      for (let at = 0; at < means[0].length; at += 3)
        if ([0, 1, 2].some((channel) => Math.abs(means[0][at + channel] - means[1][at + channel]) > seen)) different++;
      return different / (columns * rows);
    },
    { pictures: given, cell: CELL, seen: SEEN },
  );
}
