import { useMemo, useState } from 'react';
import { studyKind } from '../../../engine/experiment/studyKinds.ts';
import { sweepables } from '../../../engine/experiment/sweepable.ts';
import { Select } from '../../controls/Select.tsx';
import { ExportButton } from '../../figures/ExportButton.tsx';
import { shownStyles, useLooks } from '../../runs/runView.ts';
import { useExperiment } from '../../store.ts';
import { capitalized } from '../../words/runs.ts';
import { setStudyValue } from '../chooseStudy.ts';
import { useAnswer } from '../inquiry.ts';
import { Title } from '../Title.tsx';
import styles from './Sweep.module.css';
import { SweepChart } from './SweepChart.tsx';
import { SweepTable } from './SweepTable.tsx';
import { sweepInquiry } from './sweepInquiry.ts';
import { sweepSentence } from './sweepSentence.ts';
import { hasMeaning, titleOfMetric, wordsOf } from './sweepWords.ts';
import { sweptOf, titleOf } from './sweptNumber.ts';

const metrics = studyKind('sweep')?.parameters.flatMap((each) => (each.type === 'choice' ? each.options : [])) ?? [];

/** What becomes of every run when one number is varied: curves, where each is best, and how wide it stays good. */
export function SweepPanel() {
  const experiment = useExperiment((all) => all);
  const { of, metric } = experiment.study.values;
  return (
    <>
      <Title />
      <div className={styles.choices}>
        <Select
          label="Varied"
          value={String(of)}
          options={sweepables(experiment).map(({ parameter }) => ({
            value: parameter.name,
            label: titleOf(parameter),
          }))}
          onChange={(name) => setStudyValue('of', name)}
        />
        <Select
          label="Measured by"
          value={String(metric)}
          options={metrics}
          onChange={(name) => setStudyValue('metric', name)}
        />
      </div>
      <Figure />
    </>
  );
}

function Figure() {
  const filed = useAnswer(sweepInquiry);
  const now = useExperiment((all) => all);
  const looks = useLooks();
  const [hovered, setHovered] = useState<number | null>(null);
  // A run less or more makes another answer, which is on its way.
  const answer = filed?.experiment.runs.length === now.runs.length ? filed : null;
  const value = answer?.value;
  const words = useMemo(() => (answer ? wordsOf(answer.experiment, answer.value) : []), [answer]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown changes with the looks
  const lines = useMemo(() => (answer ? shownStyles(answer.experiment) : []), [answer, looks]);
  const sentence = useMemo(
    () => (answer ? sweepSentence(answer.experiment, answer.value, words) : []),
    [answer, words],
  );
  if (!answer || !value) return <div className={styles.waiting} />;
  const swept = sweptOf(now);
  const current = swept?.parameter.name === value.parameter.name ? swept.value : null;
  const view = { answer: value, words, lines };
  const [title, over] = titleOfMetric(value);
  return (
    <figure className={styles.figure} aria-labelledby="sweep-title" aria-describedby="sweep-says">
      <div className={styles.head}>
        <h3 id="sweep-title">
          {title} <span className="soft">{over}</span>
        </h3>
        <ExportButton figure="sweep" called="chart" />
      </div>
      <p id="sweep-says" className={styles.sentence}>
        {sentence.map((piece, place) =>
          typeof piece === 'string' ? (
            piece
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence are known by their place
            <strong key={place} style={{ color: `var(--${lines[piece.index].line})` }}>
              {place === 0 ? capitalized(piece.name) : piece.name}
            </strong>
          ),
        )}
      </p>
      {hasMeaning(value) && (
        <>
          <SweepChart {...view} current={current} hovered={hovered} onHover={setHovered} />
          <SweepTable {...view} at={hovered ?? current} />
        </>
      )}
    </figure>
  );
}
