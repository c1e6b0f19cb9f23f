/**
 * What pictures are drawn with: the part of a canvas's context that they use. A canvas is one, and so is what writes the
 * same strokes down as SVG (figures/svgInk.ts).
 */
export interface Ink
  extends Pick<
    CanvasRenderingContext2D,
    | 'fillStyle'
    | 'strokeStyle'
    | 'lineWidth'
    | 'lineJoin'
    | 'lineCap'
    | 'globalAlpha'
    | 'imageSmoothingEnabled'
    | 'imageSmoothingQuality'
    | 'font'
    | 'textAlign'
  > {
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
  rect(x: number, y: number, width: number, height: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  ellipse(x: number, y: number, rx: number, ry: number, turned: number, from: number, to: number): void;
  clip(): void;
  /** Without a path: what was traced since `beginPath`. */
  stroke(): void;
  stroke(path: Outline): void;
  fill(): void;
  fill(path: Outline): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  drawImage(image: HTMLCanvasElement, x: number, y: number, width: number, height: number): void;
  setLineDash(lengths: number[]): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
}

/** A path that still knows the SVG data it was made from, which a canvas forgets. */
export interface Outline extends Path2D {
  readonly data: string;
}

export function outline(data: string): Outline {
  return Object.assign(new Path2D(data), { data });
}
