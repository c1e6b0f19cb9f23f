import { chooseNoise, setExperimentValue } from '../../edits.ts';
import { settle, store, useExperiment } from '../../store.ts';
import { group } from '../../words/numbers.ts';
import questions from '../Questions.module.css';
import { advisedSeeds, advisedSteps, type Obstacle } from './obstacle.ts';

/** What is missing where seeds cannot be compared, and the click that sets it right. */
export function NoClouds({ obstacle }: { readonly obstacle: Obstacle }) {
  const seeds = useExperiment(advisedSeeds);
  const steps = useExperiment(advisedSteps);
  const way = {
    'no noise': {
      says: 'Without noise nothing is left to chance: every seed takes the same path, and there is no spread to see.',
      button: 'Add Gaussian noise',
      act: () => {
        chooseNoise('gaussian');
        if (store.getState().experiment.seeds < 2) set('seeds', seeds);
      },
    },
    'one seed': {
      says: 'This experiment is run under one seed, and a single point has no spread.',
      button: `Use ${group(seeds)} seeds`,
      act: () => set('seeds', seeds),
    },
    'too many steps': {
      says: 'There are too many steps to keep where every seed has been.',
      button: `Use ${group(steps)} steps`,
      act: () => set('steps', steps),
    },
  }[obstacle];
  return (
    <>
      <p className={questions.says}>{way.says}</p>
      <div className={questions.row}>
        <button type="button" className="button" onClick={way.act}>
          {way.button}
        </button>
      </div>
    </>
  );
}

function set(name: 'seeds' | 'steps', value: number): void {
  setExperimentValue(name, value);
  settle();
}
