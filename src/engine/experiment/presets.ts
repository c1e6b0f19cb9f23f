import type { Source } from '../../landscapes/parameter.ts';
import { optimizerKind } from '../optimizers/registry.ts';
import type { Call } from './grammar.ts';

/** A well-known pair of a wrapper and a base optimizer, which the notation takes by one name and writes out in full. */
export interface Preset {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly source: Source;
  readonly wrapper: Call;
  readonly base: Call;
}

const ranger: Preset = {
  name: 'ranger',
  title: 'Ranger',
  about: 'RAdam under Lookahead, with the settings under which the pair became known.',
  source: { text: 'Wright 2019', url: 'https://github.com/lessw2020/Ranger-Deep-Learning-Optimizer' },
  wrapper: {
    name: 'lookahead',
    inner: null,
    args: [
      ['k', '6'],
      ['alpha', '0.5'],
    ],
  },
  base: {
    name: 'radam',
    inner: null,
    args: [
      ['beta1', '0.95'],
      ['eps', '1e-5'],
    ],
  },
};

export const presets: readonly Preset[] = [ranger];

/** The call that a preset stands for: what is given in it goes where it belongs and comes before the preset's own. */
export function writtenOut(call: Call): Call {
  const preset = presets.find(({ name }) => name === call.name);
  if (preset === undefined) return call;
  const wrapperNames = (optimizerKind(preset.wrapper.name)?.parameters ?? []).map(({ name }) => name);
  const given = (wrapper: boolean) => call.args.filter(([name]) => wrapperNames.includes(name) === wrapper);
  const completed = (part: Call, args: Call['args']): Call => ({
    ...part,
    args: [...args, ...part.args.filter(([name]) => !args.some(([each]) => each === name))],
  });
  return { ...completed(preset.wrapper, given(true)), inner: completed(preset.base, given(false)) };
}
