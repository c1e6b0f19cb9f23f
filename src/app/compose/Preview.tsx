import type { Deck, LineProblem, Scene } from '../deck/deck.ts';
import { group } from '../words/numbers.ts';
import styles from './Preview.module.css';
import { ScenePreview } from './ScenePreview.tsx';

interface PreviewProps {
  readonly text: string;
  readonly deck: Deck;
  readonly onLine: (line: number) => void;
}

/** What the audience will see, scene by scene, and between them the lines that make none. */
export function Preview({ text, deck, onLine }: PreviewProps) {
  const { scenes, problems, problemCount } = deck;
  const rows = [
    ...scenes.map((scene, index) => ({ line: scene.line, scene, index })),
    ...problems.filter(({ leftOut }) => leftOut),
  ].sort((a, b) => a.line - b.line);
  const keys = keysOf(scenes);
  const more = problemCount - problems.length;
  return (
    <section className={styles.preview} aria-labelledby="scenes-title">
      <h2 id="scenes-title">{counted(scenes.length)}</h2>
      {rows.length === 0 && (
        <p className="soft">
          Nothing is written yet. The example has ten scenes to start from; on the page of landscapes, the key A adds
          what is shown there.
        </p>
      )}
      <ol className={styles.rows}>
        {rows.map((row) =>
          'scene' in row ? (
            <ScenePreview key={keys[row.index]} text={text} deck={deck} index={row.index} onLine={onLine} />
          ) : (
            <LeftOut key={`line ${row.line}`} problem={row} onLine={onLine} />
          ),
        )}
      </ol>
      {more > 0 && <p className={styles.problem}>And {group(more)} more things that could not be taken as written.</p>}
    </section>
  );
}

function counted(scenes: number): string {
  if (scenes === 0) return 'No scene yet';
  return scenes === 1 ? 'One scene' : `${group(scenes)} scenes`;
}

/** A scene keeps its key, and so the focus in it, when it is moved. */
function keysOf(scenes: readonly Scene[]): readonly string[] {
  const met = new Map<string, number>();
  return scenes.map(({ title, experiment }) => {
    const name = `${title} | ${experiment}`;
    const before = met.get(name) ?? 0;
    met.set(name, before + 1);
    return `${name} ${before}`;
  });
}

function LeftOut({ problem, onLine }: { readonly problem: LineProblem; readonly onLine: (line: number) => void }) {
  return (
    <li className={styles.leftOut}>
      <p className={styles.problem}>
        Line {problem.line} makes no scene: {problem.message}.
      </p>
      <button type="button" className="button" onClick={() => onLine(problem.line)}>
        Go to line {problem.line}
      </button>
    </li>
  );
}
