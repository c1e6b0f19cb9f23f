import { consistent } from '../../engine/experiment/consistent.ts';
import { defaultValues } from '../../engine/experiment/readValues.ts';
import { studyKind } from '../../engine/experiment/studyKinds.ts';
import type { Value } from '../../landscapes/parameter.ts';
import { change } from '../store.ts';

/** Opens another question; what it has in common with the last one, as the metric, stays. */
export function chooseStudy(name: string): void {
  const kind = studyKind(name);
  if (kind === undefined) return;
  change((experiment) => {
    const fresh = defaultValues(kind.parameters, {});
    const shared = Object.entries(experiment.study.values).filter(([each]) => each in fresh);
    return consistent({ ...experiment, study: { name, values: { ...fresh, ...Object.fromEntries(shared) } } });
  });
}

/** A setting of the open question. */
export function setStudyValue(name: string, value: Value): void {
  change(({ study, ...experiment }) => ({
    ...experiment,
    study: { ...study, values: { ...study.values, [name]: value } },
  }));
}
