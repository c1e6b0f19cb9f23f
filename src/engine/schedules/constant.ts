import type { ScheduleKind } from './schedule.ts';

export const constant: ScheduleKind = {
  name: 'constant',
  title: 'Constant',
  about: 'The learning rate stays as it is.',
  parameters: [],
  factor: () => 1,
};
