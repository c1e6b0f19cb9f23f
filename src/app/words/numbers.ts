import type { Point } from '../../landscapes/landscape.ts';

/** Numbers as people read them: three digits, a true minus sign, powers of ten only where zeros would have to be counted. */
export function formatNumber(value: number, digits = 3): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e6) {
    const [mantissa = '', exponent = ''] = value.toExponential(digits - 2).split('e');
    return `${minus(mantissa)}·10${superscript(Number(exponent))}`;
  }
  const rounded = Number(value.toPrecision(digits));
  return minus(Math.abs(rounded) >= 1000 ? group(rounded) : String(rounded));
}

/** With all its digits, zeros too, so that two of them can be compared: 0.0079 and 0.0030. */
export function formatSignificant(value: number, digits: number): string {
  const size = Math.abs(value);
  const plain = size >= 1e-4 && size < 10 ** digits;
  return plain ? minus(value.toPrecision(digits)) : formatNumber(value, digits);
}

/** A ratio: 4.6, 52, 2,000. */
export function formatRatio(value: number): string {
  if (!Number.isFinite(value)) return '∞';
  return value >= 1e6 ? formatNumber(value, 2) : group(Number(value.toPrecision(2)));
}

export function formatPoint([x, y]: Point): string {
  return `(${formatCoordinate(x)}, ${formatCoordinate(y)})`;
}

/** Two decimals, more where the number is small and fewer where it is large, so that four points fit into a line. */
export function formatCoordinate(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e5) return formatNumber(value, 2);
  if (size >= 100) return minus(value.toFixed(size >= 1000 ? 0 : 1));
  return minus(size >= 0.1 || value === 0 ? value.toFixed(2) : value.toFixed(3));
}

/** 10 to a power, as on an axis: 0.01, 100, 10⁻⁷. */
export function formatPowerOfTen(exponent: number): string {
  if (exponent < -4 || exponent > 5) return `10${superscript(exponent)}`;
  return String(Number(`1e${exponent}`));
}

/** Made once: making one takes longer than all the rest of a sentence. */
const thousands = new Intl.NumberFormat('en', { maximumFractionDigits: 20 });

export function group(value: number): string {
  return thousands.format(value);
}

/** How many, where the last digits do not matter: 1,200, 310,000, 1.2 million. */
export function formatCount(value: number): string {
  const rounded = Number(value.toPrecision(2));
  return rounded >= 1e6 ? `${group(rounded / 1e6)} million` : group(rounded);
}

function minus(text: string): string {
  return text.replace('-', '−');
}

function superscript(value: number): string {
  return String(value).replace(/./g, (character) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(character)] ?? '');
}
