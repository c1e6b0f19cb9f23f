import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { useSeen } from '../controls/useSeen.ts';
import type { Deck } from '../deck/deck.ts';
import { encodeDeck } from '../deck/deckCode.ts';
import { ScenePicture } from '../deck/ScenePicture.tsx';
import { goTo } from '../frame/frameStore.ts';
import { draft } from './draft.ts';
import styles from './Preview.module.css';
import { moveScene, removeLine } from './sceneLines.ts';

interface ScenePreviewProps {
  readonly text: string;
  readonly deck: Deck;
  readonly index: number;
  readonly onLine: (line: number) => void;
}

/** A scene as it will be seen, what could not be taken as written in it, and what can be done with it. */
export function ScenePreview({ text, deck, index, onLine }: ScenePreviewProps) {
  const row = useRef<HTMLLIElement>(null);
  const seen = useSeen(row);
  const { scenes, problems } = deck;
  const scene = scenes[index];
  const { title, note, line } = scene;
  const count = scenes.length;
  const move = (by: number) =>
    draft.edit(moveScene(text, scenes, index, by), `“${title}” is scene ${index + 1 + by} of ${count} now.`);
  const present = async () => goTo('deck', await encodeDeck(text), index + 1);
  return (
    <li ref={row} className={styles.scene}>
      <button type="button" className={styles.picture} title="Present from here" onClick={() => void present()}>
        <ScenePicture scene={scene} seen={seen} />
        <span className="said">Present from scene {index + 1}</span>
      </button>
      <div className={styles.words}>
        <h3>
          <span className="soft">{index + 1}</span> {title}
        </h3>
        {note !== '' && <p className={styles.note}>{note}</p>}
        {problems
          .filter((problem) => problem.line === line)
          .map(({ message }) => (
            <p key={message} className={styles.problem}>
              Line {line}: {message}
            </p>
          ))}
      </div>
      <div className={styles.buttons}>
        <Tool label={`Move scene ${index + 1} up`} disabled={index === 0} onClick={() => move(-1)}>
          <ArrowUp size={16} aria-hidden="true" />
        </Tool>
        <Tool label={`Move scene ${index + 1} down`} disabled={index === count - 1} onClick={() => move(1)}>
          <ArrowDown size={16} aria-hidden="true" />
        </Tool>
        <Tool label={`Edit scene ${index + 1}, line ${line}`} onClick={() => onLine(line)}>
          <Pencil size={15} aria-hidden="true" />
        </Tool>
        <Tool
          label={`Delete scene ${index + 1}`}
          onClick={() => draft.replace(removeLine(text, line), `“${title}” is deleted.`)}
        >
          <Trash2 size={15} aria-hidden="true" />
        </Tool>
      </div>
    </li>
  );
}

interface ToolProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, disabled = false, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      className="button icon"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
