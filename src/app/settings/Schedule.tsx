import { defaultValues } from '../../engine/experiment/readValues.ts';
import { scheduleKind, scheduleKinds } from '../../engine/schedules/registry.ts';
import type { Value } from '../../landscapes/parameter.ts';
import { Select } from '../controls/Select.tsx';
import { withValue } from '../edits/values.ts';
import { Problems } from '../notice/Problems.tsx';
import { type Settable, useSettable, useSubject } from '../subject.ts';
import { ParameterList } from './ParameterList.tsx';
import styles from './Settings.module.css';

const SCHEDULES = scheduleKinds.map(({ name, title }) => ({ value: name, label: title }));

/** How the learning rates change on the way, the same for all runs. */
export function Schedule() {
  const subject = useSubject();
  const schedule = useSettable((experiment) => experiment.schedule);
  const kind = scheduleKind(schedule.name);
  return (
    <section className={styles.section} aria-labelledby="schedule-title">
      <h2 id="schedule-title">Learning rate over time</h2>
      <Select
        label="Learning rate over time"
        value={schedule.name}
        options={SCHEDULES}
        onChange={(name) => subject.change(withSchedule(name))}
      />
      {kind && kind.parameters.length > 0 && <p className={styles.lesson}>{kind.about}</p>}
      <ParameterList
        parameters={kind?.parameters ?? []}
        values={schedule.values}
        onChange={(name, value) => subject.edit(withScheduleValue(name, value))}
      />
      <Problems of={({ key }) => key === 'schedule'} />
    </section>
  );
}

function withSchedule(name: string) {
  const values = defaultValues(scheduleKind(name)?.parameters ?? [], {});
  return <Each extends Settable>(experiment: Each): Each => ({ ...experiment, schedule: { name, values } });
}

function withScheduleValue(name: string, value: Value) {
  return <Each extends Settable>(experiment: Each): Each => ({
    ...experiment,
    schedule: withValue(experiment.schedule, name, value),
  });
}
