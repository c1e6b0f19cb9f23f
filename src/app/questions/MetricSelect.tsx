import { studyKinds } from '../../engine/experiment/studyKinds.ts';
import { Select } from '../controls/Select.tsx';
import { useExperiment } from '../store.ts';
import { setStudyValue } from './chooseStudy.ts';

/** What runs are compared by, where the open question leaves that open. */
export function MetricSelect() {
  const { name, values } = useExperiment(({ study }) => study);
  const metric = studyKinds.find((kind) => kind.name === name)?.parameters.find((each) => each.name === 'metric');
  if (metric?.type !== 'choice') return null;
  return (
    <Select
      label={metric.label}
      value={String(values.metric)}
      options={metric.options}
      onChange={(value) => setStudyValue('metric', value)}
    />
  );
}
