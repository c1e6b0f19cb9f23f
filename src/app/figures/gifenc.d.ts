/** What we use of gifenc 1.0.3, which brings no types. Colours are red, green and blue; pixels come as RGBA bytes. */
declare module 'gifenc' {
  type Colour = readonly [red: number, green: number, blue: number];
  type Format = 'rgb565' | 'rgb444' | 'rgba4444';

  interface FrameOptions {
    /** For the first frame that of the whole file; without it a later frame has that of the file. */
    readonly palette?: readonly Colour[];
    /** In milliseconds, to the hundredth of a second. */
    readonly delay: number;
    /** 0: for ever. */
    readonly repeat?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** 1: the frame stays beneath the next one. */
    readonly dispose?: number;
  }

  interface Encoder {
    writeFrame(indices: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }

  export function GIFEncoder(): Encoder;
  export function quantize(
    rgba: Uint8ClampedArray,
    colours: number,
    options: { readonly format: Format },
  ): readonly Colour[];
  export function applyPalette(
    rgba: Uint8ClampedArray,
    palette: readonly Colour[],
    format: Format,
  ): Uint8Array<ArrayBuffer>;
}
