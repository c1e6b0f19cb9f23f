/**
 * An arc of a canvas as SVG path data. `turned`: the ellipse's rotation, `from` and `to` the angles within it, in
 * radians; `first`: the path begins here, and is not led here by a line. A full turn is two halves, because SVG draws
 * no arc that ends where it began.
 */
export function circular(
  x: number,
  y: number,
  rx: number,
  ry: number,
  turned: number,
  from: number,
  to: number,
  first: boolean,
  write: (value: number) => string,
): string {
  const at = (angle: number) => {
    const [along, across] = [rx * Math.cos(angle), ry * Math.sin(angle)];
    const px = x + along * Math.cos(turned) - across * Math.sin(turned);
    const py = y + along * Math.sin(turned) + across * Math.cos(turned);
    return `${write(px)},${write(py)}`;
  };
  const swept = Math.min(2 * Math.PI, to - from);
  const middle = from + swept / 2;
  const shape = `A${write(rx)},${write(ry)} ${write((180 * turned) / Math.PI)} 0 1 `;
  return `${first ? 'M' : 'L'}${at(from)}${shape}${at(middle)}${shape}${at(from + swept)}`;
}
