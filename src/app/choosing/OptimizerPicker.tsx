import { lazy } from 'react';
import type { OptimizerChoice } from '../../engine/experiment/experiment.ts';
import { baseName } from '../words/runs.ts';
import { optionOf } from './baseOptions.ts';
import { PickerButton } from './PickerButton.tsx';

const OptimizerDialog = lazy(() =>
  import('./OptimizerDialog.tsx').then((module) => ({ default: module.OptimizerDialog })),
);

/** The optimizer that takes the fast steps, and a way to another one. */
export function OptimizerPicker({ base }: { readonly base: OptimizerChoice }) {
  return (
    <PickerButton
      label="Base optimizer"
      title={baseName(base)}
      beside="base"
      dialog={(onClose) => <OptimizerDialog chosen={optionOf(base)} onClose={onClose} />}
    />
  );
}
