import { useMemo } from 'react';
import { studyKind } from '../../../engine/experiment/studyKinds.ts';
import { isRandom } from '../../../engine/objective.ts';
import { Segmented } from '../../controls/Segmented.tsx';
import { Select } from '../../controls/Select.tsx';
import { shownStyles, useLooks } from '../../runs/runView.ts';
import { useExperiment } from '../../store.ts';
import { Pieces } from '../../verdict/Pieces.tsx';
import { nameOfBaseline } from '../../verdict/sentence.ts';
import { group } from '../../words/numbers.ts';
import { capitalized, runName } from '../../words/runs.ts';
import { setStudyValue } from '../chooseStudy.ts';
import styles from '../Questions.module.css';
import { Title } from '../Title.tsx';
import { BasinsTable } from './BasinsTable.tsx';
import { basinsSentence } from './basinsSentence.ts';
import { DifferenceKey } from './DifferenceKey.tsx';
import { differenceShares, SAME } from './difference.ts';
import { shortNames, useBasins } from './useBasins.ts';

const [shown, grid] = studyKind('basins')?.parameters ?? [];

/** Which minimum each start of the picture reaches, with and without Lookahead, in words and as the picture's legend. */
export function BasinsPanel() {
  return (
    <>
      <Title>
        <GridSelect />
      </Title>
      <Findings />
    </>
  );
}

/** How many starts there are: more take longer. */
function GridSelect() {
  const value = useExperiment(({ study }) => Number(study.values.grid));
  if (grid?.type !== 'number') return null;
  const choices = [...new Set([...(grid.marks ?? []), value])].sort((a, b) => a - b);
  return (
    <Select
      label={grid.label}
      value={String(value)}
      options={choices.map((each) => ({ value: String(each), label: `${each}²` }))}
      onChange={(each) => setStudyValue('grid', Number(each))}
    />
  );
}

function Findings() {
  const basins = useBasins();
  useLooks();
  const answer = basins?.answer ?? null;
  const difference = useMemo(
    () => (answer === null || answer.value.difference === null ? null : differenceShares(answer.value.difference)),
    [answer],
  );
  if (basins === null || answer === null) return <p className={styles.says}>computing …</p>;

  const { experiment, value } = answer;
  const { shares } = value;
  const names = shortNames(answer);
  const lines = shownStyles(experiment);
  const colours = { study: `var(--${lines[0].line})`, baseline: `var(--${lines[value.baseline ?? 0].line})` };
  const study = { name: runName(experiment, 0), short: names[0], shares: shares[0] };
  const baseline =
    value.baseline === null
      ? null
      : {
          name: nameOfBaseline(experiment, value.baseline),
          short: names[1],
          shares: shares[1],
        };
  const elsewhere = difference === null ? 0 : 1 - difference[SAME];
  return (
    <>
      <p className={styles.finding}>
        <Pieces pieces={basinsSentence(basins.minima, study, baseline, elsewhere)} colours={colours} />
      </p>
      {baseline !== null && shown?.type === 'choice' && (
        <Segmented
          parameter={{
            ...shown,
            options: shown.options.map((option, index) => ({ ...option, label: names[index] ?? option.label })),
          }}
          value={basins.show}
          onChange={(show) => setStudyValue('show', show)}
        />
      )}
      {basins.show === 'difference' && difference !== null ? (
        <DifferenceKey shares={difference} names={names} colours={colours} />
      ) : (
        <BasinsTable minima={basins.minima} hues={basins.hues} runs={shares} names={names} colours={colours} />
      )}
      <p className={styles.says}>
        {capitalized(group(value.grid.columns))} × {group(value.grid.rows)} starts over what the picture shows,{' '}
        {group(experiment.steps)} gradient steps from each
        {isRandom(experiment)
          ? `, all with the noise of the one seed that the picture shows (${group(experiment.show)})`
          : ''}
        .
      </p>
    </>
  );
}
