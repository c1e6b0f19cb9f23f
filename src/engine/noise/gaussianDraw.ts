import { exp, log } from '../../landscapes/numerics.ts';
import { threefry2x32 } from './threefry.ts';
import { uniform } from './uniform.ts';

/**
 * Standard Gaussian draws by the ziggurat of Marsaglia & Tsang 2000 (https://doi.org/10.18637/jss.v005.i08) in the
 * form of Doornik 2005: 128 layers of equal area, a layer from 7 bits and a position from 53 other bits of one Threefry
 * output, so that almost every draw costs one call. Our own exp and log keep the bits the same in every engine.
 */
const LAYERS = 128;
/** Where the base layer ends and the tail begins. */
const TAIL = 3.442619855899;
/** The area of every layer. */
const AREA = 9.91256303526217e-3;
const TWO_POW_MINUS_52 = 2 ** -52;

/** EDGE[i]: the right edge of layer i; EDGE[0] is that of a rectangle with the area of the base layer and its tail. */
const EDGE = new Float64Array(LAYERS + 1);
/** HEIGHT[i]: the Gaussian's height at EDGE[i]. */
const HEIGHT = new Float64Array(LAYERS + 1);
{
  const density = (x: number) => exp(-0.5 * x * x);
  EDGE[0] = AREA / density(TAIL);
  EDGE[1] = TAIL;
  for (let i = 2; i < LAYERS; i++) EDGE[i] = Math.sqrt(-2 * log(AREA / EDGE[i - 1] + density(EDGE[i - 1])));
  EDGE[LAYERS] = 0;
  for (let i = 0; i <= LAYERS; i++) HEIGHT[i] = density(EDGE[i]);
}

const words = new Uint32Array(2);

/** The draw for one coordinate (0 = x, 1 = y) of the evaluation (counted from 1) under this seed. */
export function gaussianDraw(seed: number, evaluation: number, coordinate: number): number {
  for (let attempt = 0; ; attempt++) {
    threefry2x32(seed, evaluation, coordinate, attempt, words);
    const layer = words[0] & (LAYERS - 1);
    const u = signedUniform(words[0], words[1]);
    const x = u * EDGE[layer];
    if (Math.abs(x) < EDGE[layer + 1]) return x;
    if (layer === 0) return u < 0 ? -tailDraw(seed, evaluation, coordinate) : tailDraw(seed, evaluation, coordinate);
    // In the wedge: accept below the curve. The second uniform comes from a counter the first draws never use.
    threefry2x32(seed, evaluation, coordinate | WEDGE, attempt, words);
    const height = HEIGHT[layer] + uniform(words[0], words[1]) * (HEIGHT[layer + 1] - HEIGHT[layer]);
    if (height < exp(-0.5 * x * x)) return x;
  }
}

const WEDGE = 0x10000;
const TAIL_DRAW = 0x20000;

/** A draw beyond TAIL, after Marsaglia 1964. */
function tailDraw(seed: number, evaluation: number, coordinate: number): number {
  for (let attempt = 0; ; attempt += 2) {
    threefry2x32(seed, evaluation, coordinate | TAIL_DRAW, attempt, words);
    const x = -log(uniform(words[0], words[1])) / TAIL;
    threefry2x32(seed, evaluation, coordinate | TAIL_DRAW, attempt + 1, words);
    const y = -log(uniform(words[0], words[1]));
    if (2 * y >= x * x) return TAIL + x;
  }
}

/** 53 bits in (-1, 1), none of them among the 7 that choose the layer. */
function signedUniform(low: number, high: number): number {
  return ((high >>> 0) * 2 ** 21 + (low >>> 11)) * TWO_POW_MINUS_52 - 1 + TWO_POW_MINUS_52 / 2;
}
