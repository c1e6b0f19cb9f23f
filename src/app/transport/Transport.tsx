import { ChevronFirst, Pause, Play, SkipBack, SkipForward, StepBack, StepForward } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { fullScreen, toggleFullScreen } from '../fullScreen.ts';
import { goTo, playhead, SPEEDS, setSpeed, stepBy, syncBy, timeline, togglePlay } from '../playhead.ts';
import { useExperiment } from '../store.ts';
import { Readout } from './Readout.tsx';
import { Scrubber } from './Scrubber.tsx';
import styles from './Transport.module.css';

/** Plays the run again, which has been computed already: nothing here changes what happened. */
export function Transport() {
  const playing = useStore(playhead, (state) => state.playing);
  const speed = useStore(playhead, (state) => state.speed);
  const full = useStore(fullScreen, (state) => state.on);
  const every = useExperiment((experiment) => timeline(experiment).every);
  const jump = every > 0 ? 'sync' : 'tenth of the run';
  return (
    <section className={styles.transport} aria-label="Playback">
      <div className={styles.row}>
        <div className={styles.buttons}>
          <Button label="To the start (Home)" onClick={() => goTo(0)} optional>
            <ChevronFirst size={19} aria-hidden="true" />
          </Button>
          <Button label={`Back to the previous ${jump} (Shift + Left)`} onClick={() => syncBy(-1)} optional>
            <SkipBack size={17} aria-hidden="true" />
          </Button>
          <Button label="One step back (Left)" onClick={() => stepBy(-1)}>
            <StepBack size={18} aria-hidden="true" />
          </Button>
          <button
            type="button"
            className={`button strong ${styles.play}`}
            aria-label={playing ? 'Pause (Space)' : 'Play (Space)'}
            title={playing ? 'Pause (Space)' : 'Play (Space)'}
            onClick={togglePlay}
          >
            {playing ? <Pause size={20} aria-hidden="true" /> : <Play size={20} aria-hidden="true" />}
          </button>
          <Button label="One step forward (Right)" onClick={() => stepBy(1)}>
            <StepForward size={18} aria-hidden="true" />
          </Button>
          <Button label={`To the next ${jump} (Shift + Right)`} onClick={() => syncBy(1)} optional>
            <SkipForward size={17} aria-hidden="true" />
          </Button>
        </div>
        <Scrubber />
        <label className={styles.speed} title="Speed of playing">
          <span className="said">Speed</span>
          <select
            className="button"
            value={speed}
            onChange={(event) => setSpeed(Number(event.currentTarget.value))}
            onKeyDown={(event) => event.stopPropagation()}
          >
            {SPEEDS.map((each) => (
              <option key={each} value={each}>
                {each}×
              </option>
            ))}
          </select>
        </label>
        {full && (
          <button type="button" className="button" onClick={toggleFullScreen}>
            Leave full screen
          </button>
        )}
      </div>
      <Readout />
    </section>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  /** Left out where there is little room. */
  readonly optional?: boolean;
  readonly children: ReactNode;
}

function Button({ label, onClick, optional = false, children }: ButtonProps) {
  return (
    <button
      type="button"
      className={`button icon ${optional ? styles.optional : ''}`}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
