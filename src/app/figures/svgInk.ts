import { color } from 'd3';
import type { Ink, Outline } from '../plot/ink.ts';
import { element, type SvgNode, write } from './svgNode.ts';
import { circular } from './svgPath.ts';

/** Gives an image as a data URL with so many pixels for its place; `smooth` where it is to be stretched smoothly. */
export type EmbedImage = (image: HTMLCanvasElement, width: number, height: number, smooth: boolean) => string;

/** What `save` keeps. A canvas knows no other transforms in our pictures than moving the origin. */
interface State {
  readonly fillStyle: Ink['fillStyle'];
  readonly strokeStyle: Ink['strokeStyle'];
  readonly lineWidth: number;
  readonly lineJoin: CanvasLineJoin;
  readonly lineCap: CanvasLineCap;
  readonly globalAlpha: number;
  readonly imageSmoothingEnabled: boolean;
  readonly font: string;
  readonly textAlign: CanvasTextAlign;
  readonly dash: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly clip: string | null;
}

/**
 * Writes down as SVG what is drawn: lines, areas and marks as paths, text as text, and images, of which the fields of
 * heights are made, embedded. What it does not know is what no picture of ours uses.
 */
export class SvgInk implements Ink {
  fillStyle: Ink['fillStyle'] = '#000';
  strokeStyle: Ink['strokeStyle'] = '#000';
  lineWidth = 1;
  lineJoin: CanvasLineJoin = 'miter';
  lineCap: CanvasLineCap = 'butt';
  globalAlpha = 1;
  imageSmoothingEnabled = true;
  imageSmoothingQuality: ImageSmoothingQuality = 'high';
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';

  private dash: readonly number[] = [];
  private x = 0;
  private y = 0;
  private clipped: string | null = null;
  private path: string[] = [];
  private readonly saved: State[] = [];
  private readonly clips: SvgNode[] = [];
  private nodes: SvgNode[] = [];
  private readonly embed: EmbedImage;

  constructor(embed: EmbedImage) {
    this.embed = embed;
  }

  /** All that was drawn, as the inside of an `svg` element. */
  markup(): string {
    const definitions = this.clips.length === 0 ? [] : [element('defs', {}, this.clips)];
    return [...definitions, ...this.nodes].map(write).join('\n');
  }

  /** Draws as one layer, which lies over what is beneath it with so much strength as a whole. */
  veiled(alpha: number, draw: (ink: Ink) => void): void {
    const beneath = this.nodes;
    this.nodes = [];
    draw(this);
    const layer = this.nodes;
    this.nodes = beneath;
    this.nodes.push(element('g', { opacity: short(alpha) }, layer));
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineJoin, lineCap, globalAlpha, imageSmoothingEnabled } = this;
    const { font, textAlign, dash, x, y, clipped: clip } = this;
    const look = { fillStyle, strokeStyle, lineWidth, lineJoin, lineCap, globalAlpha, imageSmoothingEnabled };
    this.saved.push({ ...look, font, textAlign, dash, x, y, clip });
  }

  restore(): void {
    const before = this.saved.pop();
    if (before === undefined) return;
    const { clip, ...look } = before;
    Object.assign(this, look);
    this.clipped = clip;
  }

  translate(x: number, y: number): void {
    this.x += x;
    this.y += y;
  }

  beginPath(): void {
    this.path = [];
  }

  moveTo(x: number, y: number): void {
    this.path.push(`M${this.at(x, y)}`);
  }

  /** Begins where there is nothing to go on from. */
  lineTo(x: number, y: number): void {
    this.path.push(`${this.path.length === 0 ? 'M' : 'L'}${this.at(x, y)}`);
  }

  closePath(): void {
    this.path.push('Z');
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path.push(`M${this.at(x, y)}h${short(width)}v${short(height)}h${short(-width)}Z`);
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.ellipse(x, y, radius, radius, 0, from, to);
  }

  ellipse(x: number, y: number, rx: number, ry: number, turned: number, from: number, to: number): void {
    const first = this.path.length === 0;
    this.path.push(circular(this.x + x, this.y + y, rx, ry, turned, from, to, first, short));
  }

  clip(): void {
    const id = `clip-${this.clips.length + 1}`;
    const within = this.clipped === null ? {} : { 'clip-path': `url(#${this.clipped})` };
    this.clips.push(element('clipPath', { id, ...within }, [element('path', { d: this.path.join('') })]));
    this.clipped = id;
  }

  stroke(path?: Outline): void {
    const dash = this.dash.length === 0 ? {} : { 'stroke-dasharray': this.dash.map(short).join(' ') };
    this.add('path', {
      ...this.traced(path),
      fill: 'none',
      ...paint('stroke', this.strokeStyle, this.globalAlpha),
      'stroke-width': short(this.lineWidth),
      ...(this.lineJoin === 'miter' ? {} : { 'stroke-linejoin': this.lineJoin }),
      ...(this.lineCap === 'butt' ? {} : { 'stroke-linecap': this.lineCap }),
      ...dash,
    });
  }

  fill(path?: Outline): void {
    this.add('path', { ...this.traced(path), ...paint('fill', this.fillStyle, this.globalAlpha) });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const place = { x: short(this.x + x), y: short(this.y + y), width: short(width), height: short(height) };
    this.add('rect', { ...place, ...paint('fill', this.fillStyle, this.globalAlpha) });
  }

  drawImage(image: HTMLCanvasElement, x: number, y: number, width: number, height: number): void {
    const place = { x: short(this.x + x), y: short(this.y + y), width: short(width), height: short(height) };
    const href = this.embed(image, width, height, this.imageSmoothingEnabled);
    const opacity = this.globalAlpha === 1 ? {} : { opacity: short(this.globalAlpha) };
    this.add('image', { ...place, preserveAspectRatio: 'none', ...opacity, href });
  }

  setLineDash(lengths: number[]): void {
    this.dash = lengths;
  }

  fillText(text: string, x: number, y: number): void {
    this.add('text', { ...this.lettering(x, y), ...paint('fill', this.fillStyle, this.globalAlpha) }, text);
  }

  strokeText(text: string, x: number, y: number): void {
    const edge = { 'stroke-width': short(this.lineWidth), 'stroke-linejoin': this.lineJoin };
    const colour = paint('stroke', this.strokeStyle, this.globalAlpha);
    this.add('text', { ...this.lettering(x, y), fill: 'none', ...colour, ...edge, 'aria-hidden': 'true' }, text);
  }

  private at(x: number, y: number): string {
    return `${short(this.x + x)},${short(this.y + y)}`;
  }

  /** An outline was not traced with the origin of now, so it has to be moved there. */
  private traced(path: Outline | undefined): Readonly<Record<string, string>> {
    if (path === undefined) return { d: this.path.join('') };
    const moved = this.x !== 0 || this.y !== 0;
    return { d: path.data, ...(moved ? { transform: `translate(${this.at(0, 0)})` } : {}) };
  }

  private lettering(x: number, y: number): Readonly<Record<string, string>> {
    const [, weight = '400', size = '10', family = 'sans-serif'] = /^(\d{3})? ?([\d.]+)px (.+)$/.exec(this.font) ?? [];
    return {
      x: short(this.x + x),
      y: short(this.y + y),
      'font-family': family,
      'font-size': short(Number(size)),
      ...(weight === '400' ? {} : { 'font-weight': weight }),
      ...(this.textAlign === 'center' ? { 'text-anchor': 'middle' } : {}),
      ...(this.textAlign === 'right' || this.textAlign === 'end' ? { 'text-anchor': 'end' } : {}),
    };
  }

  /** What shares its clip with what came before joins its group. */
  private add(name: string, attributes: Readonly<Record<string, string>>, text?: string): void {
    // A path that was never traced draws nothing on a canvas either.
    if (attributes.d === '') return;
    const node = element(name, attributes, text ?? []);
    if (this.clipped === null) {
      this.nodes.push(node);
      return;
    }
    const clip = `url(#${this.clipped})`;
    const last = this.nodes.at(-1);
    if (last?.attributes['clip-path'] === clip && Array.isArray(last.inside)) last.inside.push(node);
    else this.nodes.push(element('g', { 'clip-path': clip }, [node]));
  }
}

/** A colour and its strength as two attributes, since not every reader of SVG knows colours with eight digits. */
function paint(what: 'fill' | 'stroke', style: Ink['fillStyle'], alpha: number): Readonly<Record<string, string>> {
  const known = typeof style === 'string' ? color(style)?.rgb() : undefined;
  if (known === undefined) throw new Error(`No colour is called ${String(style)}.`);
  const opacity = known.opacity * alpha;
  return {
    [what]: known.copy({ opacity: 1 }).formatHex(),
    ...(opacity === 1 ? {} : { [`${what}-opacity`]: short(opacity) }),
  };
}

/** A hundredth of a pixel is finer than any printer. */
function short(value: number): string {
  return String(Math.round(100 * value) / 100 + 0);
}
