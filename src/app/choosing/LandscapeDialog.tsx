import { defaultValues } from '../../engine/experiment/readValues.ts';
import type { Landscape } from '../../landscapes/landscape.ts';
import type { Values } from '../../landscapes/parameter.ts';
import { landscapes } from '../../landscapes/registry.ts';
import { chooseLandscape } from '../edits.ts';
import { useExperiment } from '../store.ts';
import { Chooser } from './Chooser.tsx';
import { LandscapeDetails } from './LandscapeDetails.tsx';
import { LandscapeThumbnail } from './LandscapeThumbnail.tsx';
import type { Item } from './search.ts';

interface LandscapeItem extends Item {
  readonly landscape: Landscape;
  readonly values: Values;
}

const ITEMS: readonly LandscapeItem[] = landscapes.map((landscape) => ({
  name: landscape.name,
  title: landscape.title,
  sentence: landscape.lesson,
  family: landscape.family,
  landscape,
  values: defaultValues(landscape.parameters, {}),
}));

/** All landscapes as pictures of themselves; the one that is shown now as it is set, the others as they would open. */
export function LandscapeDialog({ onClose }: { readonly onClose: () => void }) {
  const chosen = useExperiment((experiment) => experiment.landscape);
  const valuesOf = (item: LandscapeItem) => (item.name === chosen.name ? chosen.values : item.values);
  return (
    <Chooser
      title="Choose a landscape"
      things="landscapes"
      items={ITEMS}
      chosen={chosen.name}
      picture={(item) => (
        <LandscapeThumbnail landscape={item.landscape} values={valuesOf(item)} width={240} height={150} />
      )}
      details={(item) => <LandscapeDetails landscape={item.landscape} values={valuesOf(item)} />}
      onChoose={({ name }) => chooseLandscape(name)}
      onClose={onClose}
    />
  );
}
