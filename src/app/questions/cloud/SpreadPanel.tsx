import { counterpartIndex } from '../../../engine/experiment/counterpart.ts';
import { type Experiment, optimizersOf } from '../../../engine/experiment/experiment.ts';
import { isAverage } from '../../../engine/experiment/rhythm.ts';
import { LineSign } from '../../plot/LineSign.tsx';
import { shownStyles, useLooks } from '../../runs/runView.ts';
import { useExperiment } from '../../store.ts';
import { formatSignificant, group } from '../../words/numbers.ts';
import { capitalized } from '../../words/runs.ts';
import questions from '../Questions.module.css';
import { Title } from '../Title.tsx';
import type { CloudFigure } from './figuresAt.ts';
import { fitToClouds, windowOf } from './fitToClouds.ts';
import { NoClouds } from './NoClouds.tsx';
import { obstacleTo } from './obstacle.ts';
import type { CloudKind } from './pointsAt.ts';
import { SpreadChart } from './SpreadChart.tsx';
import styles from './SpreadPanel.module.css';
import { cloudName, formatArea, spreadInWords } from './spreadInWords.ts';
import { Theory } from './Theory.tsx';
import { useClouds } from './useClouds.ts';
import { type Figures, useFigures } from './useFigures.ts';

/** How far apart the seeds are at the playhead: in a sentence, in numbers, and on the way there. */
export function SpreadPanel() {
  return (
    <>
      <Title />
      <Clouds />
    </>
  );
}

function Clouds() {
  const obstacle = useExperiment(obstacleTo);
  const answer = useClouds();
  const figures = useFigures(answer);
  useLooks();
  if (obstacle !== null) return <NoClouds obstacle={obstacle} />;
  if (answer === null || figures === null) return <p className={questions.says}>computing</p>;
  const { experiment, cloud } = figures.answer;
  const looks = shownStyles(experiment);
  const shown = figures.clouds.filter(({ run }) => looks[run].shown);
  const ellipses = shown.flatMap(({ ellipse }) => ellipse ?? []);
  const told = shown.filter(({ run }) => run === 0 || run === comparedWith(experiment));
  return (
    <>
      {/* As high as it may become: the table below must not move with the number of digits. */}
      <p className={styles.sentence} style={{ minHeight: `${1.4 * (0.5 + 1.5 * told.length)}em` }}>
        {spreadInWords(experiment, cloud.seeds, figures.step, told).map((piece, place) =>
          typeof piece === 'string' ? (
            piece
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence are known by their place
            <b key={place} style={{ color: `var(--${colourOf(piece.cloud, looks)})` }}>
              {piece.text}
            </b>
          ),
        )}
      </p>
      <Table figures={figures} shown={shown} />
      <div className={questions.row}>
        <button
          type="button"
          className="button"
          disabled={windowOf(ellipses) === null}
          onClick={() => fitToClouds(ellipses)}
        >
          Fit the picture to the clouds
        </button>
      </div>
      <Theory figures={figures} />
      <SpreadChart answer={answer} />
      <p className={questions.says}>
        Each ellipse would hold 95 % of a bell-shaped cloud. It tells how far apart the seeds are, not how low.
        {pulls(experiment) && ' The fast weights are shown as they are before their pull-back.'}
        {cloud.seeds < experiment.seeds &&
          ` Shown are the first ${group(cloud.seeds)} of ${group(experiment.seeds)} seeds.`}
      </p>
    </>
  );
}

/** The run that stands in the sentence beside the first one. */
function comparedWith(experiment: Experiment): number {
  return counterpartIndex(experiment) ?? 1;
}

/** Whether the first run's fast weights are pulled back to slow ones. */
function pulls(experiment: Experiment): boolean {
  const [first] = optimizersOf(experiment);
  return first.inner !== undefined && !isAverage(first);
}

type Looks = ReturnType<typeof shownStyles>;

function colourOf({ run, weights }: CloudKind, looks: Looks) {
  const { line, fast } = looks[run];
  return weights === 'fast' ? (fast ?? line) : line;
}

const shapes = { slow: 'triangle', fast: 'square', own: 'dot' } as const;

function Table({ figures, shown }: { readonly figures: Figures; readonly shown: readonly CloudFigure[] }) {
  const { experiment, cloud } = figures.answer;
  const looks = shownStyles(experiment);
  return (
    <table className={styles.table}>
      <caption className="said">Each cloud at step {group(figures.step)}</caption>
      <thead>
        <tr>
          <th scope="col">cloud of {group(cloud.seeds)} seeds</th>
          <th scope="col">area</th>
          <th scope="col" title="Half the longer axis of the ellipse and half the shorter one, in units of x and y">
            half-axes
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((figure) => (
          <tr key={`${looks[figure.run].id} ${figure.weights}`}>
            <th scope="row">
              <span className={styles.name}>
                <LineSign
                  colour={colourOf(figure, looks)}
                  shape={shapes[figure.weights]}
                  thick={figure.weights === 'slow'}
                />
                {capitalized(cloudName(experiment, figure).replace(/^the /, ''))}
              </span>
            </th>
            <td>{figure.ellipse ? formatArea(figure.ellipse.area) : '–'}</td>
            <td>{figure.ellipse ? `${short(figure.ellipse.major)} × ${short(figure.ellipse.minor)}` : 'diverged'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function short(length: number): string {
  return length === 0 ? '0' : formatSignificant(length, 2);
}
