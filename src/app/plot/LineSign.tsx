import type { Colour } from '../theme/theme.ts';

export interface LineSignProps {
  readonly colour: Colour;
  readonly shape?: 'triangle' | 'square' | 'dot';
  readonly thick?: boolean;
  readonly dotted?: boolean;
}

/** A piece of a line as it is drawn in the picture, with its marker: what a name in a legend stands for. */
export function LineSign({ colour, shape, thick, dotted }: LineSignProps) {
  const stroke = `var(--${colour})`;
  return (
    <svg viewBox="-12 -7 24 14" aria-hidden="true">
      <path
        d="M-11 0H11"
        stroke={stroke}
        strokeWidth={thick ? 3.4 : 1.6}
        strokeDasharray={dotted ? '2 3' : undefined}
      />
      {shape === 'triangle' && <path d="M0-6 5.5 4.5H-5.5Z" fill={stroke} />}
      {shape === 'square' && (
        <rect x={-3} y={-3} width={6} height={6} fill="var(--panel)" stroke={stroke} strokeWidth={1.6} />
      )}
      {shape === 'dot' && <circle r={3.2} fill={stroke} />}
    </svg>
  );
}
