import type { NumberParameter } from '../../landscapes/parameter.ts';

/** Where a value stands on its slider, from 0 to 1; beyond the slider's ends, at the end. */
export function positionOfValue({ slider: { min, max, scale } }: NumberParameter, value: number): number {
  const share = scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Math.max(0, Math.min(1, Number.isNaN(share) ? 0 : share));
}

/** The value at a place on the slider, with no more digits than a finger can mean. */
export function valueAtPosition(parameter: NumberParameter, position: number): number {
  const { min, max, scale, step } = parameter.slider;
  if (parameter.allowed.integer)
    return Math.round(scale === 'log' ? min * (max / min) ** position : min + position * (max - min));
  if (scale === 'log') return Number((min * (max / min) ** position).toPrecision(2));
  return Number((min + Math.round((position * (max - min)) / step) * step).toPrecision(6));
}

/** The next value for an arrow key: a step of the slider, ten of them for Page Up and Page Down. */
export function stepped(parameter: NumberParameter, value: number, steps: number): number {
  const { min, max, scale, step } = parameter.slider;
  const moved = scale === 'log' ? value * step ** steps : value + steps * step;
  const clamped = Math.max(min, Math.min(max, moved));
  if (parameter.allowed.integer) {
    const whole = Math.round(clamped);
    return whole === value ? Math.max(min, Math.min(max, value + Math.sign(steps))) : whole;
  }
  return scale === 'log' ? Number(clamped.toPrecision(3)) : Number(clamped.toPrecision(6));
}
