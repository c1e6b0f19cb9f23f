import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { defaultValues } from '../../experiment/readValues.ts';
import { circles } from './circles.ts';
import { samples } from './digits/samples.ts';
import { digits } from './digits.ts';
import { moons } from './moons.ts';
import { datasetKinds } from './registry.ts';
import { spirals } from './spirals.ts';

await Promise.all(datasetKinds.map((kind) => kind.load?.()));

describe.each(datasetKinds)('$name', (kind) => {
  const values = defaultValues(kind.parameters, {});
  const data = kind.make(values);

  test('has complete splits of finite inputs and known classes, about equally many of each', () => {
    expect([data.features, data.classes]).toEqual([kind.features, kind.classes]);
    for (const { count, inputs, labels } of [data.train, data.test]) {
      expect(inputs.length).toBe(count * data.features);
      expect(labels.length).toBe(count);
      expect(inputs.every(Number.isFinite)).toBe(true);
      for (let c = 0; c < data.classes; c++) {
        const share = labels.filter((label) => label === c).length / count;
        expect(share).toBeGreaterThan(0.7 / data.classes);
        expect(share).toBeLessThan(1.3 / data.classes);
      }
    }
  });

  test('is the same for the same values, and another one for another seed', () => {
    expect(kind.make(values)).toEqual(data);
    expect(kind.make({ ...values, seed: 2 }).train.inputs).not.toEqual(data.train.inputs);
  });

  test('keeps its test samples out of the training', () => {
    const rows = ({ inputs, count }: typeof data.train) =>
      Array.from({ length: count }, (_, i) => inputs.subarray(i * data.features, (i + 1) * data.features).join());
    const seen = new Set(rows(data.train));
    expect(rows(data.test).filter((row) => seen.has(row))).toEqual([]);
  });
});

describe('without scatter, points lie on their curves', () => {
  const points = (kind: typeof moons, values: Record<string, number>) => {
    const { inputs, labels } = kind.make({ noise: 0, flip: 0, seed: 1, ...values }).train;
    return Array.from(labels, (label, i) => ({ label, x: inputs[2 * i], y: inputs[2 * i + 1] }));
  };

  test('moons', () => {
    for (const { label, x, y } of points(moons, {})) {
      const side = label === 0 ? 1 : -1;
      expect(Math.hypot(x + side * 0.5, y + side * 0.25)).toBeCloseTo(1, 5);
      expect(side * (y + side * 0.25)).toBeGreaterThanOrEqual(-1e-6);
    }
  });

  test('circles', () => {
    for (const { label, x, y } of points(circles, {})) expect(Math.hypot(x, y)).toBeCloseTo(2 - label, 5);
  });

  test('spirals', () => {
    for (const { label, x, y } of points(spirals, { turns: 1 })) {
      const radius = Math.hypot(x, y);
      const turn = radius / 2 + label / 2;
      expect(x).toBeCloseTo(radius * Math.cos(2 * Math.PI * turn), 4);
      expect(y).toBeCloseTo(radius * Math.sin(2 * Math.PI * turn), 4);
    }
  });
});

test('of the circles, so many training labels are wrong, and no test label', () => {
  const wrong = (flip: number) => {
    const { train, test } = circles.make({ noise: 0, flip, seed: 1 });
    return [train, test].map(({ inputs, labels, count }) => {
      const far = Array.from(
        labels,
        (label, i) => Number(Math.hypot(inputs[2 * i], inputs[2 * i + 1]) < 1.5) !== label,
      );
      return far.filter(Boolean).length / count;
    });
  };
  expect(wrong(0)).toEqual([0, 0]);
  const [train, test] = wrong(0.3);
  expect(train).toBeGreaterThan(0.24);
  expect(train).toBeLessThan(0.36);
  expect(test).toBe(0);
});

test('the digits are those of the source', () => {
  const lines = samples.trim().split('\n');
  expect(lines.length).toBe(1797);
  expect(lines.every((line) => /^[a-q]{64}\d$/.test(line))).toBe(true);
  const counts = Array.from({ length: 10 }, (_, digit) => lines.filter((line) => line.endsWith(String(digit))).length);
  expect(counts).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
  // As the CSV that scikit-learn ships has it: numbers with commas between them, one sample a line.
  const csv = lines.map((line) =>
    [...Array.from(line.slice(0, 64), (each) => each.charCodeAt(0) - 97), line[64]].join(','),
  );
  const checksum = createHash('sha256')
    .update(`${csv.join('\n')}\n`)
    .digest('hex');
  expect(checksum).toBe('6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8');
  const { train, test: kept } = digits.make({ seed: 1 });
  expect([train.count, kept.count]).toEqual([1347, 450]);
});
