import { adaptive } from './adaptive.ts';
import { calms } from './calms.ts';
import { data } from './data.ts';
import type { Example, ExampleGroup } from './example.ts';
import { loses } from './loses.ts';
import { relatives } from './relatives.ts';
import { rhythm } from './rhythm.ts';
import { rugged } from './rugged.ts';
import { saves } from './saves.ts';

/** The gallery. A new example is an entry in the file of its group; about as many show where Lookahead loses as where it wins. */
export const exampleGroups: readonly ExampleGroup[] = [calms, saves, rhythm, loses, rugged, relatives, adaptive, data];

export const examples: readonly Example[] = exampleGroups.flatMap((group) => group.examples);
