import { lazy } from 'react';
import { landscapeNamed } from '../../landscapes/registry.ts';
import { useExperiment } from '../store.ts';
import { LandscapeThumbnail } from './LandscapeThumbnail.tsx';
import { PickerButton } from './PickerButton.tsx';

const LandscapeDialog = lazy(() =>
  import('./LandscapeDialog.tsx').then((module) => ({ default: module.LandscapeDialog })),
);

/** The landscape in small, and a way to another one. */
export function LandscapePicker() {
  const { name, values } = useExperiment((experiment) => experiment.landscape);
  const landscape = landscapeNamed(name);
  if (landscape === undefined) return null;
  return (
    <PickerButton
      label="Landscape"
      title={landscape.title}
      picture={<LandscapeThumbnail landscape={landscape} values={values} width={72} height={46} />}
      beside="landscape"
      dialog={(onClose) => <LandscapeDialog onClose={onClose} />}
    />
  );
}
