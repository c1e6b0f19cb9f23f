import type { Choice } from '../experiment/experiment.ts';
import { scheduleKind } from '../schedules/registry.ts';
import { NoProgram } from './noProgram.ts';
import { number } from './python.ts';

/** rate(t), what learning rates are multiplied with at evaluation t, counted from 1; null where they stay as they are. */
export function scheduleText(schedule: Choice): string | null {
  if (schedule.name === 'constant') return null;
  const about = scheduleKind(schedule.name)?.about ?? schedule.name;
  return `def rate(t):\n    """${about}"""\n    return ${factor(schedule)}`;
}

function factor({ name, values }: Choice): string {
  const value = (parameter: string) => number(Number(values[parameter]));
  switch (name) {
    case 'step':
      return `${value('gamma')} ** ((t - 1) // ${value('stepSize')})`;
    case 'cosine': {
      const final = value('final');
      const half = '(1 + math.cos(math.pi * (t - 1) / STEPS)) / 2';
      return Number(values.final) === 0 ? half : `${final} + (1 - ${final}) * ${half}`;
    }
    case 'warmup':
      return `min(1, t / ${value('warmupSteps')})`;
    case 'inverse-time':
      return `1 / (1 + (t - 1) / ${value('halfLife')})`;
    default:
      throw new NoProgram(`the schedule ${name} has not been written as a program yet`);
  }
}
