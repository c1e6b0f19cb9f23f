import { describe, expect, it } from 'vitest';
import { defaultsOf, gradientAt, type Parameters, settingsOf, valueAt } from '../../test/landscapeSupport.ts';
import type { Landscape, Point } from './landscape.ts';
import { landscapeNamed, landscapes } from './registry.ts';

// The two methods for which learning rates are advised, written out once more: this room does not know the engine.

const bounded = landscapes.filter((landscape) => landscape.floor(defaultsOf(landscape)) !== null);
const unbounded = landscapes.filter((landscape) => !bounded.includes(landscape));
const named = (list: readonly Landscape[]) => list.map((landscape) => [landscape.name, landscape] as const);

describe.each(named(bounded))('%s', (_, landscape) => {
  it('advises learning rates that neither diverge nor crawl', () => {
    for (const parameters of settingsOf(landscape)) {
      for (const method of advised(landscape, parameters)) {
        const { largest, last, lower } = descent(landscape, parameters, method, 1000);
        expect(lower, JSON.stringify(parameters)).toBe(true);
        expect(last / largest, JSON.stringify(parameters)).toBeLessThan(0.02);
      }
    }
  });

  it('advises learning rates that come near a minimum in 200 steps', () => {
    const parameters = defaultsOf(landscape);
    for (const method of advised(landscape, parameters)) {
      const { end, farthest } = descent(landscape, parameters, method, 200);
      expect(farthest).toBeLessThan(sizeOf(landscape, parameters));
      expect(heightLeft(landscape, parameters, end), JSON.stringify(end)).toBeLessThan(0.1);
    }
  });
});

describe.each(named(unbounded))('%s, which has no floor,', (_, landscape) => {
  it('advises learning rates that lead down and do not diverge within a hundred steps', () => {
    const parameters = defaultsOf(landscape);
    for (const method of advised(landscape, parameters)) {
      const { lower, farthest } = descent(landscape, parameters, method, 100);
      expect(lower).toBe(true);
      expect(farthest).toBeLessThan(1e4);
    }
  });
});

describe('the test of these tests', () => {
  const rosenbrock = landscapeNamed('rosenbrock') ?? landscapes[0];
  const parameters = defaultsOf(rosenbrock);

  it('finds a learning rate that crawls', () => {
    const { end } = descent(rosenbrock, parameters, momentum(1e-7), 200);
    expect(heightLeft(rosenbrock, parameters, end)).toBeGreaterThan(0.1);
  });

  it('finds a learning rate that diverges', () => {
    const { farthest, lower } = descent(rosenbrock, parameters, momentum(0.1), 200);
    expect(farthest < sizeOf(rosenbrock, parameters) || lower).toBe(false);
  });
});

function advised(landscape: Landscape, parameters: Parameters): Method[] {
  const { sgd, adam } = landscape.advisedLr(parameters);
  return [momentum(sgd), adaptive(adam)];
}

/** Changes to a coordinate from its gradients, one coordinate at a time. */
type Method = () => (gradient: number) => number;

function momentum(lr: number): Method {
  return () => {
    let b = 0;
    return (g) => {
      b = 0.9 * b + g;
      return -lr * b;
    };
  };
}

function adaptive(lr: number): Method {
  return () => {
    let [m, v, t] = [0, 0, 0];
    return (g) => {
      t++;
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      return ((-lr * m) / (1 - 0.9 ** t)) * (1 / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8));
    };
  };
}

/** From the advised start: the largest gradient on the way and the last, how far it went, whether it ends lower. */
function descent(landscape: Landscape, parameters: Parameters, method: Method, steps: number) {
  const start = landscape.start(parameters);
  const [moveX, moveY] = [method(), method()];
  let [x, y] = start;
  let largest = 0;
  let last = 0;
  let farthest = 0;
  for (let step = 0; step < steps; step++) {
    const [dx, dy] = gradientAt(landscape, [x, y], parameters);
    last = Math.sqrt(dx * dx + dy * dy);
    largest = Math.max(largest, last);
    x += moveX(dx);
    y += moveY(dy);
    farthest = Math.max(farthest, Math.abs(x), Math.abs(y));
  }
  const end: Point = [x, y];
  const lower = valueAt(landscape, end, parameters) < valueAt(landscape, start, parameters);
  return { largest, last, farthest, lower, end };
}

/** How much of the height between the start and the minimum nearest to the end is left at the end. */
function heightLeft(landscape: Landscape, parameters: Parameters, end: Point): number {
  const distance = ({ at: [x, y] }: { readonly at: Point }) => (x - end[0]) ** 2 + (y - end[1]) ** 2;
  const [{ value }] = landscape.minima(parameters).toSorted((a, b) => distance(a) - distance(b));
  const top = valueAt(landscape, landscape.start(parameters), parameters);
  return (valueAt(landscape, end, parameters) - value) / (top - value);
}

/** The largest coordinate that is still in the window, or would be in one twice as large. */
function sizeOf(landscape: Landscape, parameters: Parameters): number {
  return 2 * Math.max(...landscape.window(parameters).map(Math.abs));
}
