import { useStore } from 'zustand';
import { type Proposal, proposal, stands, undoProposal } from '../edits/proposal.ts';
import { useExperiment } from '../store.ts';
import styles from './PickerButton.module.css';

interface ProposalLineProps {
  readonly beside: Proposal['beside'];
  readonly onUndone: () => void;
}

/** What the last choice brought along, and a way to take that back; gone with the next edit. */
export function ProposalLine({ beside, onUndone }: ProposalLineProps) {
  const latest = useStore(proposal, (state) => (state.latest?.beside === beside ? state.latest : null));
  const standing = useExperiment((experiment) => latest !== null && stands(latest, experiment));
  return (
    <div role="status" className={styles.status}>
      {latest !== null && standing && (
        <p className={styles.proposal}>
          <span>{latest.sentence}</span>
          <button
            type="button"
            className="button"
            title="Keeps the choice and restores what it changed"
            onClick={() => {
              undoProposal();
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
