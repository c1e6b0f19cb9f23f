import { Pause, Play, RotateCcw, X } from 'lucide-react';
import { cancelTraining, goOn, pauseTraining, train } from '../networkSession.ts';
import { useNetwork } from '../networkStore.ts';
import { progressInWords } from '../words/progress.ts';
import styles from './NetworkTransport.module.css';

/** Train, pause, go on, cancel; how far it is, and how long it will take. */
export function NetworkTransport() {
  const phase = useNetwork((state) => state.phase);
  const share = useNetwork((state) => state.share);
  return (
    <section className={styles.transport} aria-label="Progress of the training">
      <MainButton />
      <button
        type="button"
        className="button icon"
        aria-label="Cancel"
        title="Cancel: what is known so far stays"
        disabled={!['measuring', 'training', 'paused'].includes(phase)}
        onClick={cancelTraining}
      >
        <X size={18} aria-hidden="true" />
      </button>
      <div className={styles.told}>
        <progress className={styles.bar} max={1} value={share} aria-label="Share that is trained" />
        <Told />
      </div>
    </section>
  );
}

function MainButton() {
  const phase = useNetwork((state) => state.phase);
  const [label, Icon, act] =
    phase === 'measuring' || phase === 'training'
      ? (['Pause', Pause, pauseTraining] as const)
      : phase === 'paused'
        ? (['Go on', Play, goOn] as const)
        : phase === 'done'
          ? (['Train again', RotateCcw, train] as const)
          : (['Train', Play, train] as const);
  return (
    <button
      type="button"
      className={`button strong ${styles.main}`}
      aria-label={label}
      title={label}
      disabled={phase === 'measuring'}
      onClick={act}
    >
      <Icon size={20} aria-hidden="true" />
    </button>
  );
}

/** Changes too often to be read aloud while it trains; when it rests or ends, it is. */
function Told() {
  const words = useNetwork(progressInWords);
  const live = useNetwork(({ phase }) => (phase === 'training' ? 'off' : 'polite'));
  return (
    <p role="status" aria-live={live} className={styles.words}>
      {words}
    </p>
  );
}
