import fc from 'fast-check';
import { expect, it } from 'vitest';
import { panned, rounded, viewport, windowAround, zoomed } from './viewport.ts';

const windows = fc
  .tuple(
    fc.double({ min: -100, max: 100, noNaN: true }),
    fc.double({ min: -100, max: 100, noNaN: true }),
    fc.double({ min: 0.01, max: 50, noNaN: true }),
    fc.double({ min: 0.01, max: 50, noNaN: true }),
  )
  .map(([x, y, width, height]) => [x, x + width, y, y + height] as const);
const sizes = fc.tuple(fc.integer({ min: 50, max: 2000 }), fc.integer({ min: 50, max: 2000 }));

it('shows all of the wanted window, one unit as long in x as in y, and goes there and back', () => {
  fc.assert(
    fc.property(windows, sizes, (wanted, [width, height]) => {
      const view = viewport(wanted, width, height);
      const [x0, x1, y0, y1] = view.shown;
      const slack = 1e-9 * Math.max(1, ...view.shown.map(Math.abs));
      expect(x0).toBeLessThanOrEqual(wanted[0] + slack);
      expect(x1).toBeGreaterThanOrEqual(wanted[1] - slack);
      expect(y0).toBeLessThanOrEqual(wanted[2] + slack);
      expect(y1).toBeGreaterThanOrEqual(wanted[3] - slack);
      expect((x1 - x0) / width).toBeCloseTo((y1 - y0) / height, 8);
      expect(view.fromX(view.toX(wanted[0]))).toBeCloseTo(wanted[0], 8);
      expect(view.fromY(view.toY(wanted[2]))).toBeCloseTo(wanted[2], 8);
      expect(view.toY(y1)).toBeCloseTo(0, 6);
    }),
  );
});

it('zooms about the point under the pointer', () => {
  const view = viewport([-1, 1, -1, 1], 200, 100);
  const closer = viewport(zoomed(view, 2, 150, 20), 200, 100);
  expect(closer.pixelsPerUnit).toBeCloseTo(2 * view.pixelsPerUnit);
  expect(closer.fromX(150)).toBeCloseTo(view.fromX(150));
  expect(closer.fromY(20)).toBeCloseTo(view.fromY(20));
});

it('a drag takes the ground along with the pointer', () => {
  const view = viewport([-1, 1, -1, 1], 100, 100);
  const moved = viewport(panned(view, 30, -10), 100, 100);
  expect(moved.toX(0)).toBeCloseTo(view.toX(0) + 30);
  expect(moved.toY(0)).toBeCloseTo(view.toY(0) - 10);
});

it('a window around a single point does not shrink to nothing', () => {
  const [x0, x1, y0, y1] = windowAround([[3, 4]], 0.5);
  expect([x0, x1, y0, y1]).toEqual([2.75, 3.25, 3.75, 4.25]);
});

it('rounds a window to fewer digits than a pixel is worth', () => {
  fc.assert(
    fc.property(windows, (wanted) => {
      const size = Math.min(wanted[1] - wanted[0], wanted[3] - wanted[2]);
      rounded(wanted).forEach((edge, index) => {
        expect(Math.abs(edge - wanted[index])).toBeLessThanOrEqual(size / 900);
        expect(Object.is(edge, -0)).toBe(false);
      });
    }),
  );
});
