import { useChoices } from '../choices.ts';
import type { Beside } from '../edits/proposal.ts';
import styles from './PickerButton.module.css';

interface ProposalLineProps {
  readonly beside: Beside;
  readonly onUndone: () => void;
}

/** What the last choice brought along, and a way to take that back; gone with the next edit. */
export function ProposalLine({ beside, onUndone }: ProposalLineProps) {
  const proposed = useChoices().useProposal(beside);
  return (
    <div role="status" className={styles.status}>
      {proposed !== null && (
        <p className={styles.proposal}>
          <span>{proposed.sentence}</span>
          <button
            type="button"
            className="button"
            title="Keeps the choice and restores what it changed"
            onClick={() => {
              proposed.undo();
              onUndone();
            }}
          >
            Undo
          </button>
        </p>
      )}
    </div>
  );
}
