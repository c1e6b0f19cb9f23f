import { isCurrent } from '../session/current.ts';
import { resumeSeeds, stopSeeds } from '../session/measuring.ts';
import { resumePaths, stopPaths } from '../session/paths.ts';
import { useApp } from '../store.ts';
import { undone } from './undone.ts';
import { Working } from './Working.tsx';
import { STOPPED } from './work.ts';

/** How far the paths are, and what is measured over all seeds: verdict, loss curves and the table of runs. */
export function Measuring() {
  const { paths, seeds } = useApp((state) => state.works);
  const stopped = useApp((state) =>
    undone({
      paths: state.works.paths.stopped && { known: state.trajectories !== null },
      seeds: state.works.seeds.stopped && { known: state.ensemble !== null },
    }),
  );
  const work = [paths, seeds].find(({ progress }) => progress !== null) ?? (stopped === '' ? paths : STOPPED);
  const what = work === paths ? 'computing the paths' : 'computing all seeds';
  return <Working work={work} what={what} stopped={stopped} onCancel={stop} onGoOn={goOn} />;
}

function stop(): void {
  stopPaths();
  stopSeeds();
}

function goOn(): void {
  resumePaths();
  resumeSeeds();
}

/** Beside what is measured over all seeds, when a reader has stopped that: an empty place, or one out of date, says so. */
export function NotMeasured() {
  const known = useApp((state) => state.ensemble !== null);
  const current = useApp((state) => isCurrent(state, state.ensemble));
  const stopped = useApp((state) => state.works.seeds.stopped);
  if (!stopped || current) return null;
  return (
    <span className="soft">{known ? 'Stopped: this is still the experiment before.' : 'Stopped: not computed.'}</span>
  );
}
