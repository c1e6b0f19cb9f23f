import { crc32 } from './crc32.ts';

/** Its signature and its first chunk, which must stay the first. */
const HEAD = 8 + 25;
const UTF8 = new TextEncoder();

/**
 * A PNG with texts in it, each under its keyword (1 to 79 letters of ASCII), as international text chunks, and with how
 * many pixels make a metre on paper.
 */
export function withTexts(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
  pixelsPerMetre: number,
): Uint8Array<ArrayBuffer> {
  const size = new Uint8Array(9);
  const sizes = new DataView(size.buffer);
  sizes.setUint32(0, Math.round(pixelsPerMetre));
  sizes.setUint32(4, Math.round(pixelsPerMetre));
  // The unit is the metre.
  size[8] = 1;
  const chunks = [chunk('pHYs', size), ...Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text))];
  return joined([png.subarray(0, HEAD), ...chunks, png.subarray(HEAD)]);
}

/** Neither compressed nor with a language or a translated keyword. */
function textChunk(keyword: string, text: string): Uint8Array {
  return chunk('iTXt', joined([UTF8.encode(keyword), new Uint8Array(5), UTF8.encode(text)]));
}

/** Length, type, data, and the checksum of type and data. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const checked = joined([UTF8.encode(type), data]);
  const whole = new Uint8Array(checked.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(checked, 4);
  view.setUint32(4 + checked.length, crc32(checked));
  return whole;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
