import type { OptimizerChoice } from '../../engine/experiment/experiment.ts';
import { presets } from '../../engine/experiment/presets.ts';
import type { OptimizerKind } from '../../engine/optimizers/optimizer.ts';
import { optimizerKind, optimizerKinds } from '../../engine/optimizers/registry.ts';
import type { Values } from '../../landscapes/parameter.ts';
import type { Item } from './search.ts';

const PAIRS = 'with its slow weights';

/** A base optimizer as it is offered: of its kind, with these values instead of the defaults. */
export interface BaseOption extends Item {
  readonly kind: OptimizerKind;
  readonly values: Values;
  /** True for a well-known pair of a wrapper and a base optimizer, of which `kind` is the base. */
  readonly pair?: boolean;
}

/** Pairs, and every optimizer that wraps no other one; twice where momentum is the first thing one would add to it. */
export const baseOptions: readonly BaseOption[] = [
  ...optimizerKinds.filter((kind) => !kind.wraps).flatMap(optionsOf),
  ...presets.flatMap(({ name, title, about, base }): BaseOption[] => {
    const kind = optimizerKind(base.name);
    return kind ? [{ name, title, sentence: about, family: PAIRS, kind, values: {}, pair: true }] : [];
  }),
];

function optionsOf(kind: OptimizerKind): readonly BaseOption[] {
  const { name, title, about = '', family } = kind;
  const option: BaseOption = { name, title, sentence: about, family, kind, values: {} };
  if (!offersMomentum(kind)) return [option];
  return [
    { ...option, values: { momentum: 0 } },
    { ...option, name: `${name}-momentum`, title: `${title} with momentum`, values: { momentum: 0.9 } },
  ];
}

function offersMomentum({ parameters }: OptimizerKind): boolean {
  return parameters.some(({ name, advanced, default: usual }) => name === 'momentum' && !advanced && usual === 0);
}

/** The option that a base optimizer was chosen as, or would be. */
export function optionOf({ name, values }: OptimizerChoice): string {
  const withMomentum = `${name}-momentum`;
  return values.momentum !== 0 && baseOptions.some((option) => option.name === withMomentum) ? withMomentum : name;
}
