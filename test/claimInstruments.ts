import type { AskedKind, Instruments, SharedKind } from '../src/app/claims/instruments.ts';
import { blueprint } from '../src/engine/networks/blueprint.ts';
import { datasetKind } from '../src/engine/networks/data/registry.ts';
import { train } from '../src/engine/networks/studies/train.ts';
import { tfjsModel } from '../src/engine/networks/tfjs/tfjsModel.ts';
import { basins } from '../src/engine/studies/basins.ts';
import { bestLrs } from '../src/engine/studies/bestLr.ts';
import { cycle } from '../src/engine/studies/cycle.ts';
import { complete } from '../src/engine/studies/drain.ts';
import { type Part, WHOLE_STUDY } from '../src/engine/studies/part.ts';
import { sweep } from '../src/engine/studies/sweep.ts';
import { trajectories } from '../src/engine/studies/trajectory.ts';
import { versus } from '../src/engine/studies/versus.ts';
import type { WholeQuestion } from '../src/engine/worker/pool.ts';
import type { Answer, Question } from '../src/engine/worker/protocol.ts';
import { drained } from './networkStudies.ts';
import { backends } from './networkSupport.ts';

const asked: { readonly [Kind in AskedKind]: (question: Question<Kind>) => Generator<number, Answer<Kind>> } = {
  trajectories: ({ experiment, seed }) => trajectories(experiment, seed),
  bestLrs: ({ experiment, choices }) => bestLrs(experiment, choices),
  versus,
};

type Shared<Kind extends SharedKind> = WholeQuestion<Kind> & { readonly part: Part };
const shared: { readonly [Kind in SharedKind]: (question: Shared<Kind>) => Generator<number, Answer<Kind>> } = {
  basins,
  cycle,
  sweep,
};

/** The engine itself, without workers; networks are trained as most browsers do. */
export const engineInstruments: Instruments = {
  ask: async (kind, question) => complete(asked[kind](question)),
  askAll: async (kind, question) => [complete(shared[kind]({ ...question, part: WHOLE_STUDY }))],
  async train(experiment) {
    await datasetKind(experiment.data.name)?.load?.();
    const why = await backends.start('wasm');
    if (why !== null) throw new Error(why);
    return drained(train(tfjsModel(blueprint(experiment)), experiment, { backend: 'wasm', now: () => 0 })).answer;
  },
};
