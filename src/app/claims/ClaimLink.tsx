import type { ReactNode } from 'react';
import { linkWith } from '../address.ts';
import { bareFrame, formatFrame } from '../frame/frame.ts';
import { goTo } from '../frame/frameStore.ts';

interface ClaimLinkProps {
  /** Null for all of them. */
  readonly claim: string | null;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A link to a claim, which opens here, or in another tab where that is asked for. */
export function ClaimLink({ claim, className, children }: ClaimLinkProps) {
  return (
    <a
      className={className}
      href={linkWith(formatFrame({ ...bareFrame, page: 'claims', item: claim }))}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        goTo('claims', claim);
      }}
    >
      {children}
    </a>
  );
}
