import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';

/** An SVG as a PNG, by rsvg-convert (librsvg), which shares no code with the browser; where it is missing, by the browser. */
export async function renderSvg(page: Page, svg: Buffer): Promise<Buffer> {
  const { status, stdout } = spawnSync('rsvg-convert', ['--format=png', '--dpi-x=96', '--dpi-y=96'], {
    input: svg,
    maxBuffer: 1e8,
  });
  if (status === 0) return stdout;
  const data = await page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/png');
  }, svg.toString());
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}
