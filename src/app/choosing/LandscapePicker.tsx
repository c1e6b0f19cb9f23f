import { lazy, useRef } from 'react';
import type { Choice } from '../../engine/experiment/experiment.ts';
import { loadFormulas } from '../../landscapes/formulas.ts';
import { landscapeNamed } from '../../landscapes/registry.ts';
import { useApp } from '../store.ts';
import { LandscapeThumbnail } from './LandscapeThumbnail.tsx';
import { PickerButton } from './PickerButton.tsx';

/** What reads formulas comes with it, since the thumbnail of one's own formula needs that; without, it stays empty. */
const LandscapeDialog = lazy(async () => {
  const [module] = await Promise.all([import('./LandscapeDialog.tsx'), loadFormulas()]);
  return { default: module.LandscapeDialog };
});

/** The landscape in small, and a way to another one. */
export function LandscapePicker() {
  const rest = useRef<Choice | null>(null);
  // Under a moving finger the thumbnail waits: it is as dear as the large picture.
  const { name, values } = useApp(({ experiment, moving }) => {
    if (!moving || rest.current?.name !== experiment.landscape.name) rest.current = experiment.landscape;
    return rest.current;
  });
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
