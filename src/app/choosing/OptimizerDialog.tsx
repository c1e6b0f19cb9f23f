import { useChoices } from '../choices.ts';
import { baseOptions } from './baseOptions.ts';
import { Chooser } from './Chooser.tsx';
import { OptimizerDetails } from './OptimizerDetails.tsx';

interface OptimizerDialogProps {
  /** The name of the option that the present base optimizer is. */
  readonly chosen: string;
  readonly onClose: () => void;
}

/** All base optimizers. Wrappers are chosen elsewhere, with the slow weights. */
export function OptimizerDialog({ chosen, onClose }: OptimizerDialogProps) {
  const { chooseBase, choosePair } = useChoices();
  return (
    <Chooser
      title="Choose a base optimizer"
      things="optimizers"
      items={baseOptions}
      chosen={chosen}
      details={({ kind }) => <OptimizerDetails kind={kind} />}
      onChoose={({ name, kind, values, pair }) => (pair ? choosePair(name) : chooseBase(kind.name, values))}
      onClose={onClose}
    />
  );
}
