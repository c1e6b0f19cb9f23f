import { loadFormulas } from '../src/landscapes/formulas.ts';
import type { Landscape, LandscapeValues, Point } from '../src/landscapes/landscape.ts';
import type { NumberParameter } from '../src/landscapes/parameter.ts';

await loadFormulas();

/** What the tests of landscapes need: evaluation at single points, and points to evaluate at. */

export type Parameters = LandscapeValues;

/** The default parameters, each slider at both ends with the others at their defaults, and all sliders at both ends. */
export function settingsOf(landscape: Landscape): Parameters[] {
  const defaults = defaultsOf(landscape);
  const parameters = numberRows(landscape);
  if (parameters.length === 0) return [defaults, ...formulasOf(landscape)];
  return [
    defaults,
    ...parameters.flatMap(({ name, slider }) => [slider.min, slider.max].map((end) => ({ ...defaults, [name]: end }))),
    Object.fromEntries(parameters.map(({ name, slider }) => [name, slider.min])),
    Object.fromEntries(parameters.map(({ name, slider }) => [name, slider.max])),
    Object.fromEntries(parameters.map(({ name, slider }) => [name, slider.min + 0.37 * (slider.max - slider.min)])),
  ];
}

export function defaultsOf(landscape: Landscape): Parameters {
  return Object.fromEntries(
    landscape.parameters.map(({ name, default: value }) => [name, value === 'advised' ? Number.NaN : value]),
  );
}

export function numberRows({ parameters }: Landscape): readonly NumberParameter[] {
  return parameters.filter((row) => row.type === 'number');
}

/** The smooth ones of its examples: a kink has no gradient, and a ridge goes on for ever. */
function formulasOf({ parameters }: Landscape): Parameters[] {
  const rows = parameters.filter((row) => row.type === 'text');
  const given = rows.flatMap(({ name, examples }) => examples.map(({ text }) => ({ [name]: text })));
  return given.filter((values) => !Object.values(values).some((text) => /abs|sin/.test(text)));
}

export function valueAt(landscape: Landscape, [x, y]: Point, parameters: Parameters): number {
  const out = new Float64Array(1);
  landscape.values(Float64Array.of(x, y), out, parameters);
  return out[0];
}

export function gradientAt(landscape: Landscape, [x, y]: Point, parameters: Parameters): [number, number] {
  const out = new Float64Array(2);
  landscape.gradients(Float64Array.of(x, y), out, parameters);
  return [out[0], out[1]];
}

export function pointsIn(landscape: Landscape, parameters: Parameters, count: number): Point[] {
  const [x0, x1, y0, y1] = landscape.window(parameters);
  const u = samples(2 * count);
  return Array.from({ length: count }, (_, i) => [x0 + (x1 - x0) * u[2 * i], y0 + (y1 - y0) * u[2 * i + 1]]);
}

export function batchOf(points: readonly Point[]): Float64Array {
  return Float64Array.from([...points.map(([x]) => x), ...points.map(([, y]) => y)]);
}

/** Numbers in (0, 1) from a small linear congruential generator, the same in every run. */
export function samples(count: number): number[] {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  });
}
