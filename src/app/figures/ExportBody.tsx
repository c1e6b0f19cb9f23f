import { Download, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Select } from '../controls/Select.tsx';
import { Choice } from './Choice.tsx';
import { type Choices, choices as stored } from './choices.ts';
import { DataChoices, useRows } from './DataChoices.tsx';
import styles from './ExportDialog.module.css';
import type { Figure } from './figure.ts';
import { formats, isPicture } from './formats.ts';
import { exportFigure } from './opened.ts';
import { PictureChoices } from './PictureChoices.tsx';
import { Preview } from './Preview.tsx';
import { MOST_ROWS } from './runData.ts';
import { saveFigure } from './saveFigure.ts';

interface ExportBodyProps {
  /** What there is to choose from. */
  readonly figures: readonly Figure[];
  readonly figure: Figure;
}

/** What a figure is saved as, and how it will look. */
export function ExportBody({ figures, figure }: ExportBodyProps) {
  const choices = playable(useStore(stored), figure);
  const { format } = choices;
  const offered = formats.filter(({ name }) => name !== 'gif' || figure.film !== undefined);
  return (
    <div className={styles.body}>
      <div className={styles.choices}>
        <div>
          <p className={styles.label} aria-hidden="true">
            Figure
          </p>
          <Select
            label="Figure"
            value={figure.name}
            options={figures.map(({ name, title }) => ({ value: name, label: title }))}
            onChange={(name) => exportFigure(figures.find((each) => each.name === name)?.name ?? figure.name)}
          />
        </div>
        <Choice
          label="Format"
          value={format}
          options={offered.map(({ name, title }) => ({ value: name, label: title }))}
          onChange={(name) => stored.setState({ format: name })}
        />
        {isPicture(format) ? (
          <>
            <p className={styles.says}>{formats.find(({ name }) => name === format)?.says}</p>
            <PictureChoices choices={choices} />
          </>
        ) : (
          <DataChoices figure={figure} format={format} />
        )}
        <Save figure={figure} choices={choices} />
      </div>
      <Preview figure={figure} choices={choices} />
    </div>
  );
}

/** What cannot be played is not an animation. */
function playable(choices: Choices, { film }: Figure): Choices {
  return choices.format === 'gif' && film === undefined ? { ...choices, format: 'svg' } : choices;
}

type Saving =
  | { readonly type: 'idle' }
  | { readonly type: 'working'; readonly share: number; readonly stop: AbortController }
  | { readonly type: 'said'; readonly text: string; readonly failed: boolean };

function Save({ figure, choices }: { readonly figure: Figure; readonly choices: Choices }) {
  const [saving, setSaving] = useState<Saving>({ type: 'idle' });
  const stop = useRef<AbortController | null>(null);
  const tooLong = useRows(figure, choices.format) > MOST_ROWS;
  useEffect(() => () => stop.current?.abort(), []);

  const save = async () => {
    const mine = new AbortController();
    stop.current = mine;
    const onProgress = (share: number) => setSaving({ type: 'working', share, stop: mine });
    onProgress(0);
    try {
      const text = await saveFigure(figure, choices, { signal: mine.signal, onProgress });
      setSaving({ type: 'said', text, failed: false });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      setSaving(mine.signal.aborted ? { type: 'idle' } : { type: 'said', text: `Not saved: ${text}`, failed: true });
    }
  };

  const prints = choices.format === 'pdf';
  const Icon = prints ? Printer : Download;
  const working = saving.type === 'working';
  return (
    <div className={styles.save}>
      {/* The one button keeps the focus, whichever of the two it does. */}
      <button
        type="button"
        className={`button ${working ? '' : 'strong'}`}
        disabled={!isPicture(choices.format) && tooLong}
        onClick={() => (working ? saving.stop.abort() : void save())}
      >
        {!working && <Icon size={16} aria-hidden="true" />} {working ? 'Cancel' : prints ? 'Print' : 'Save'}
      </button>
      {working && (
        <label className={styles.progress}>
          working <progress value={saving.share} max={1} />
        </label>
      )}
      <p role="status" className={saving.type === 'said' && saving.failed ? styles.failed : ''}>
        {saving.type === 'said' && saving.text}
      </p>
    </div>
  );
}
