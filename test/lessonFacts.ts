import { endsOf } from '../src/app/lessons/ends.ts';
import type { Facts, NetworkFacts, SceneFacts } from '../src/app/lessons/facts.ts';
import type { Scene } from '../src/app/lessons/lesson.ts';
import { mentions } from '../src/app/lessons/mentions.ts';
import { isNetwork, type SceneExperiment } from '../src/app/lessons/sceneExperiment.ts';
import { counterpartIndex } from '../src/engine/experiment/counterpart.ts';
import { type Experiment, optimizersOf } from '../src/engine/experiment/experiment.ts';
import { rhythmOf, syncsWithin } from '../src/engine/experiment/rhythm.ts';
import { blueprint } from '../src/engine/networks/blueprint.ts';
import type { NetworkExperiment } from '../src/engine/networks/experiment/networkExperiment.ts';
import { sharpness } from '../src/engine/networks/studies/sharpness.ts';
import { tfjsModel } from '../src/engine/networks/tfjs/tfjsModel.ts';
import { objectiveOf } from '../src/engine/objective.ts';
import { bestLrs } from '../src/engine/studies/bestLr.ts';
import { cloud } from '../src/engine/studies/cloud.ts';
import { complete } from '../src/engine/studies/drain.ts';
import { overview } from '../src/engine/studies/overview.ts';
import { reach } from '../src/engine/studies/stepsToLevel.ts';
import { engineInstruments } from './claimInstruments.ts';
import { drained } from './networkStudies.ts';

/** Everything that the app would know of an experiment in a scene; on a landscape with the playhead at one of its ends. */
export async function factsOf(scene: Scene, experiment: SceneExperiment, atEnd: boolean): Promise<SceneFacts> {
  const names = [...mentions(scene)];
  return isNetwork(experiment) ? networkFacts(names, experiment) : landscapeFacts(names, experiment, atEnd);
}

async function networkFacts(names: readonly string[], experiment: NetworkExperiment): Promise<NetworkFacts> {
  const training = await engineInstruments.train(experiment);
  const asked = names.some((name) => name.startsWith('sharpness.'));
  const model = tfjsModel(blueprint(experiment));
  return {
    experiment,
    opening: experiment,
    training,
    sharpness: asked ? drained(sharpness(model, { experiment })).answer : null,
  };
}

function landscapeFacts(names: readonly string[], experiment: Experiment, atEnd: boolean): Facts {
  const index = counterpartIndex(experiment) ?? (experiment.runs.length > 1 ? 1 : null);
  const { ensemble, comparison } = complete(overview(experiment, index));
  const { landscape, parameters } = objectiveOf(experiment);
  const floor = landscape.floor(parameters);
  const seeds = names.some((name) => name.startsWith('ends.')) ? complete(cloud(experiment)) : null;
  const [study, baseline] = [ensemble[0], ensemble[index ?? 0]];
  const end = atEnd || experiment.at === null;
  const step = end ? experiment.steps : (experiment.at?.evaluation ?? 0);
  return {
    experiment: atEnd ? { ...experiment, show: experiment.seed + 1 } : experiment,
    opening: atEnd ? { ...experiment, start: [99, 99] } : experiment,
    measured: {
      ensemble,
      verdict:
        index === null || comparison === null
          ? null
          : { study, baseline, index, comparison, floor, reach: floor === null ? null : reach(study, baseline, floor) },
    },
    bestLrs: names.some((name) => name.startsWith('best.'))
      ? complete(bestLrs(experiment, optimizersOf(experiment)))
      : null,
    ends: seeds && endsOf(experiment, seeds),
    playhead: { step, sync: syncsWithin(rhythmOf(optimizersOf(experiment)[0]), step), atEnd: end },
  };
}
