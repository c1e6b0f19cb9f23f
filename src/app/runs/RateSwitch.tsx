import { useStore } from 'zustand';
import { type BestLrs, HIGHEST_RATE, LOWEST_RATE } from '../../engine/studies/bestLr.ts';
import type { ChoiceParameter } from '../../landscapes/parameter.ts';
import { Segmented } from '../controls/Segmented.tsx';
import { isCurrent } from '../session/current.ts';
import { resumeSearch, stopSearch } from '../session/search.ts';
import { store, useApp } from '../store.ts';
import { formatCount, group } from '../words/numbers.ts';
import { capitalized, runName } from '../words/runs.ts';
import { Working } from '../working/Working.tsx';
import { canBeBest, chooseAsSet, chooseOwnBest, isSameRate, ownBest, rateMode } from './ownBest.ts';
import styles from './Runs.module.css';

/** One switch for all runs: the learning rates as they were set, or each run at its own best. */
export function RateSwitch() {
  const own = useStore(ownBest);
  const mode = useApp((state) => rateMode(own, state));
  const same = useApp(({ experiment }) => isSameRate(experiment));
  const found = useApp((state) => (isCurrent(state, state.bestLrs) ? state.bestLrs : null));
  const search = useApp((state) => state.works.search);
  const parameter: ChoiceParameter = {
    type: 'choice',
    name: 'rates',
    label: 'Learning rates',
    help: 'Which learning rate (lr) each run has.',
    constant: false,
    default: 'set',
    options: [
      {
        value: 'set',
        label: same || (mode === 'best' && own.before.size === 0) ? 'the same for all' : 'as set',
        help: mode === 'set' ? 'As they are set.' : 'Back to the rates before.',
      },
      { value: 'best', label: 'each at its own best', help: 'Searched for each run, and set.' },
    ],
  };
  const impossible = found !== null && (found.value === null || !canBeBest(found.value));
  return (
    <div className={styles.rates}>
      {!impossible && (
        <Segmented
          parameter={parameter}
          value={mode === 'set' ? 'set' : 'best'}
          onChange={(value) => (value === 'best' ? chooseOwnBest() : chooseAsSet())}
        />
      )}
      <p className={styles.cost} role="status">
        {impossible && `Each at its own best learning rate: ${whyNot(found.value)}`}
        {mode === 'best' && found?.value && <Found found={found.value} />}
      </p>
      {mode === 'waiting' && (
        <Working work={search} what="searching the best learning rates" onCancel={stopSearch} onGoOn={resumeSearch} />
      )}
    </div>
  );
}

function whyNot(found: BestLrs | null): string {
  if (found === null) return 'so long a run would take too long to search.';
  if (found.best.some(({ outcome }) => outcome === 'no sync')) return 'there is no sync in these steps to judge by.';
  return `every run diverges at every rate from ${LOWEST_RATE} to ${HIGHEST_RATE}.`;
}

/** What the search has cost, and whom it has found nothing for. */
function Found({ found: { best, seeds } }: { readonly found: BestLrs }) {
  const { experiment } = store.getState();
  const costs = best.map(({ cost }) => cost);
  const each = Math.min(...costs) === Math.max(...costs) ? 'each' : 'each at most';
  const left = best.flatMap(({ outcome }, index) => {
    const name = capitalized(runName(experiment, index));
    if (outcome === 'diverges') return [`${name} diverges at every rate and keeps its own.`];
    if (outcome === 'no sync') return [`${name} does not sync in these steps and keeps its rate.`];
    return [];
  });
  return (
    <>
      Searched over {seeds === 1 ? 'one seed' : `${group(seeds)} seeds`}, {formatCount(Math.max(...costs))} gradient
      evaluations {each}. {left.join(' ')}
    </>
  );
}
