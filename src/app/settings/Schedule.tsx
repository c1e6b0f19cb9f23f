import { defaultValues } from '../../engine/experiment/readValues.ts';
import { scheduleKind, scheduleKinds } from '../../engine/schedules/registry.ts';
import type { Value } from '../../landscapes/parameter.ts';
import { Select } from '../controls/Select.tsx';
import { Problems } from '../notice/Problems.tsx';
import { change, edit, useExperiment } from '../store.ts';
import { ParameterList } from './ParameterList.tsx';
import styles from './Settings.module.css';

const SCHEDULES = scheduleKinds.map(({ name, title }) => ({ value: name, label: title }));

/** How the learning rates change on the way, the same for all runs. */
export function Schedule() {
  const schedule = useExperiment((experiment) => experiment.schedule);
  const kind = scheduleKind(schedule.name);
  return (
    <section className={styles.section} aria-labelledby="schedule-title">
      <h2 id="schedule-title">Learning rate over time</h2>
      <Select label="Learning rate over time" value={schedule.name} options={SCHEDULES} onChange={choose} />
      {kind && kind.parameters.length > 0 && <p className={styles.lesson}>{kind.about}</p>}
      <ParameterList parameters={kind?.parameters ?? []} values={schedule.values} onChange={set} />
      <Problems of={({ key }) => key === 'schedule'} />
    </section>
  );
}

function choose(name: string): void {
  const values = defaultValues(scheduleKind(name)?.parameters ?? [], {});
  change((experiment) => ({ ...experiment, schedule: { name, values } }));
}

function set(name: string, value: Value): void {
  edit((experiment) => ({
    ...experiment,
    schedule: { ...experiment.schedule, values: { ...experiment.schedule.values, [name]: value } },
  }));
}
