import type { Experiment } from '../../engine/experiment/experiment.ts';
import type { NetworkExperiment } from '../../engine/networks/experiment/networkExperiment.ts';
import type { Part } from '../../engine/studies/part.ts';

/** The options as they were given, by their names without the dashes. */
export type Options = Readonly<Partial<Record<string, string>>>;

/** A study as the command line asks for it. */
export interface Command {
  readonly name: string;
  /** The options that it takes beside those that all take. */
  readonly options: readonly string[];
  /** The header of its CSV, a name per column. */
  readonly header: string;
  /** What the options ask for. Throws a `Mistake` where they cannot be followed. */
  plan(experiment: Experiment, options: Options, part: Part): Plan;
  /** Absent where it is asked of landscapes only. */
  readonly network?: NetworkCommand;
}

/** The same study of a network, which takes some of the options of that of a landscape. */
export interface NetworkCommand {
  readonly options: readonly string[];
  readonly header: string;
  /** As of a landscape; the data must have been fetched before. */
  plan(experiment: NetworkExperiment, options: Options, part: Part): Plan;
}

/** A study that is ready to be computed; yields the share that is done. */
export type Plan = Generator<number, Answer>;

/** Lines, each with its end, of which no other shard has any. */
export interface Answer {
  csv(): Iterable<string>;
  /** JSON Lines: objects, one to a line. */
  json(): Iterable<string>;
}

/** One object of JSON Lines, in which a number that is not finite is null. */
export function jsonLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
