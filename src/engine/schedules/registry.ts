import { constant } from './constant.ts';
import { cosine } from './cosine.ts';
import { inverseTime } from './inverseTime.ts';
import type { ScheduleKind } from './schedule.ts';
import { step } from './step.ts';
import { warmup } from './warmup.ts';

/** Every schedule by its name in the notation. A new one is one file and one line here. */
export const scheduleKinds: readonly ScheduleKind[] = [constant, step, cosine, warmup, inverseTime];

export function scheduleKind(name: string): ScheduleKind | undefined {
  return scheduleKinds.find((kind) => kind.name === name);
}
