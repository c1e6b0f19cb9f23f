// The same map as one would write it first: points are objects, optimizers are closures that remember, and one
// trajectory is followed after another.

/** @typedef {{ readonly x: number, readonly y: number }} Point */
/** @typedef {(theta: Point, noise: Point) => Point} Step */

/** @param {number} condition @param {number} c @param {number} s @returns {(point: Point) => Point} */
function quadraticGradient(condition, c, s) {
  return ({ x, y }) => {
    const u = c * x + s * y;
    const v = condition * (c * y - s * x);
    return { x: c * u - s * v, y: s * u + c * v };
  };
}

/** @param {(point: Point) => Point} gradient @param {{ readonly lr: number }} values @returns {Step} */
function sgd(gradient, { lr }) {
  return (theta, noise) => {
    const g = gradient(theta);
    return { x: theta.x - lr * (g.x + noise.x), y: theta.y - lr * (g.y + noise.y) };
  };
}

/** @param {Step} inner @param {{ readonly k: number, readonly alpha: number, readonly start: Point }} values */
function lookahead(inner, { k, alpha, start }) {
  let phi = start;
  let sinceSync = 0;
  return {
    /** @type {Step} */
    step(theta, noise) {
      const fast = inner(theta, noise);
      sinceSync += 1;
      if (sinceSync < k) return fast;
      sinceSync = 0;
      phi = { x: (1 - alpha) * phi.x + alpha * fast.x, y: (1 - alpha) * phi.y + alpha * fast.y };
      return phi;
    },
    answer: () => phi,
  };
}

/** phi in the order of `kAlphaMap`; `draws` by seed and step, as for C. */
/** @param {import('./bundled.mjs').Engine} engine @param {Omit<import('./work.mjs').MapSize, 'momentum'>} size @param {Float64Array} draws */
export function mapOfObjects({ cos2pi, sin2pi }, { steps, ks, alphas, seeds }, draws) {
  const gradient = quadraticGradient(36, cos2pi(28 / 360), sin2pi(28 / 360));
  const noise = Array.from({ length: seeds * steps }, (_, i) => ({
    x: draws[2 * i] ?? Number.NaN,
    y: draws[2 * i + 1] ?? Number.NaN,
  }));
  const start = { x: -5, y: 1 };
  /** @type {Point[]} */
  const ends = [];
  for (let k = 1; k <= ks; k++) {
    for (let a = 1; a <= alphas; a++) {
      for (let seed = 0; seed < seeds; seed++) {
        const optimizer = lookahead(sgd(gradient, { lr: 0.01 }), { k, alpha: a / alphas, start });
        let theta = start;
        for (const each of noise.slice(seed * steps, (seed + 1) * steps)) theta = optimizer.step(theta, each);
        ends.push(optimizer.answer());
      }
    }
  }
  return Float64Array.from(ends.flatMap(({ x, y }) => [x, y]));
}
