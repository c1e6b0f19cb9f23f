import type { ReactNode } from 'react';
import { linkWith } from '../address.ts';
import { bareFrame, formatFrame } from '../frame/frame.ts';
import { goTo } from '../frame/frameStore.ts';

interface LessonLinkProps {
  /** Null for the list of lessons. */
  readonly lesson: string | null;
  readonly scene?: number | null;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A link to a lesson, which opens here, or in another tab where that is asked for. */
export function LessonLink({ lesson, scene = null, className, children }: LessonLinkProps) {
  return (
    <a
      className={className}
      href={linkWith(formatFrame({ ...bareFrame, page: 'lessons', item: lesson, scene }))}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        goTo('lessons', lesson, scene);
      }}
    >
      {children}
    </a>
  );
}
