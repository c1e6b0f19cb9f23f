import type { Experiment } from '../../engine/experiment/experiment.ts';
import type { Visits } from '../../engine/studies/visits.ts';
import { client } from '../session/client.ts';
import { useApp } from '../store.ts';
import { group } from '../words/numbers.ts';
import { percent } from '../words/percent.ts';
import { useAsked } from '../working/useAsked.ts';
import { Working } from '../working/Working.tsx';
import { IDLE } from '../working/work.ts';
import { Against, Fact } from './Fact.tsx';
import type { VerdictColours } from './verdictColours.ts';
import { formatMean, hasWorseMinima, visitsKey, visitsQuestion } from './visited.ts';

/** Counting begins when the experiment has stood still for so long. */
const CALM_MS = 350;

interface VisitedMinimaProps {
  readonly experiment: Experiment;
  readonly baseline: number;
  readonly colours: VerdictColours;
}

/** How many minima the two runs came by and how often they end at the best, where there are several: counted at rest. */
export function VisitedMinima({ experiment, baseline, colours }: VisitedMinimaProps) {
  const key = visitsKey(experiment);
  const moving = useApp((state) => state.moving);
  const {
    known: counted,
    work,
    onCancel,
    onGoOn,
  } = useAsked(moving ? null : key, CALM_MS, async (options) => {
    const question = visitsQuestion(experiment, baseline);
    return { seeds: question.seeds, runs: await client.ask('visits', question, options) };
  });
  const known = counted !== null && counted.key === key ? counted.answer : null;

  if (key === null) return null;
  const counting = <span className="soft">{work.stopped ? 'stopped' : 'counting …'}</span>;
  const over = known !== null && known.seeds > 1 ? `, mean of ${group(known.seeds)} seeds` : '';
  const single = known?.seeds === 1;
  const [study, other] = known?.runs ?? [];
  return (
    <>
      <Fact label={`Minima visited on the way${over}`}>
        {study && other && known ? (
          <span title="the minima that the fast weights came nearest to, step by step">
            <Against
              study={formatMean(study.visited, known.seeds)}
              baseline={formatMean(other.visited, known.seeds)}
              colours={colours}
            />
          </span>
        ) : work === IDLE ? (
          counting
        ) : (
          <Working work={work} onCancel={onCancel} onGoOn={onGoOn} />
        )}
      </Fact>
      {hasWorseMinima(experiment) && (
        <Fact label={single ? 'Ends nearest to the best minimum' : 'Seeds that end nearest to the best minimum'}>
          {study && other ? (
            <Against study={ending(study, single)} baseline={ending(other, single)} colours={colours} />
          ) : (
            counting
          )}
        </Fact>
      )}
    </>
  );
}

function ending({ best }: Visits, single: boolean): string {
  if (!single) return percent(best);
  return best === 1 ? 'yes' : 'no';
}
