import type { Command, NetworkCommand, Options } from './command.ts';
import { Mistake } from './mistake.ts';

/** A study as it is asked of a network. Throws a `Mistake` where that is not to be had, or not with such options. */
export function networkCommandOf({ name, options, network }: Command, given: Options): NetworkCommand {
  if (network === undefined) throw new Mistake(`${name} is asked of landscapes; of a network there is map`);
  const other = options.find((option) => given[option] !== undefined && !network.options.includes(option));
  if (other === undefined) return network;
  const known = network.options.map((option) => `--${option}`);
  throw new Mistake(`--${other} is of no meaning to the ${name} of a network, which takes ${known.join(', ')}`);
}
