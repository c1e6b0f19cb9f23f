import { ChevronDown } from 'lucide-react';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import type { Beside } from '../edits/proposal.ts';
import styles from './PickerButton.module.css';
import { ProposalLine } from './ProposalLine.tsx';

interface PickerButtonProps {
  /** What is chosen with it; said to screen readers before the title. */
  readonly label: string;
  readonly title: string;
  readonly picture?: ReactNode;
  readonly beside: Beside;
  readonly dialog: (onClose: () => void) => ReactNode;
}

/** Shows what is chosen, opens the dialog to choose another, and says what came along with the last choice. */
export function PickerButton({ label, title, picture, beside, dialog }: PickerButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        className={styles.picker}
        onClick={() => setOpened(true)}
      >
        {picture}
        <span className={styles.title}>
          <span className="said">{label}: </span>
          {title}
        </span>
        <ChevronDown size={18} aria-hidden="true" />
      </button>
      <ProposalLine beside={beside} onUndone={() => button.current?.focus()} />
      <Suspense>{opened && dialog(() => setOpened(false))}</Suspense>
    </>
  );
}
