import { useEffect, useState } from 'react';
import type { Experiment } from '../../engine/experiment/experiment.ts';
import type { Visits } from '../../engine/studies/visits.ts';
import { client } from '../session.ts';
import { store, useApp } from '../store.ts';
import { group } from '../words/numbers.ts';
import { percent } from '../words/percent.ts';
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

interface Counted {
  readonly key: string;
  readonly seeds: number;
  readonly runs: readonly Visits[];
}

/** How many minima the two runs came by and how often they end at the best, where there are several: counted at rest. */
export function VisitedMinima({ experiment, baseline, colours }: VisitedMinimaProps) {
  const key = visitsKey(experiment);
  const moving = useApp((state) => state.moving);
  const [counted, setCounted] = useState<Counted | null>(null);
  const known = counted?.key === key ? counted : null;
  const due = key !== null && known === null && !moving;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is all that it depends on
  useEffect(() => {
    if (!due) return;
    const leaving = new AbortController();
    const calm = setTimeout(async () => {
      const question = visitsQuestion(experiment, baseline);
      const runs = await count(question, leaving.signal);
      if (runs !== null) setCounted({ key, seeds: question.seeds, runs });
    }, CALM_MS);
    return () => {
      clearTimeout(calm);
      leaving.abort();
    };
  }, [key, baseline, due]);

  if (key === null) return null;
  const counting = <span className="soft">counting …</span>;
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
        ) : (
          counting
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

async function count(
  question: { readonly experiment: Experiment; readonly seeds: number },
  signal: AbortSignal,
): Promise<readonly Visits[] | null> {
  try {
    return await client.ask('visits', question, { signal });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      store.setState({
        notice: `This could not be computed: ${error instanceof Error ? error.message : String(error)}`,
      });
    return null;
  }
}
