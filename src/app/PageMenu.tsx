import { linkWith } from './address.ts';
import { textOn } from './frame/documents.ts';
import type { PageName } from './frame/frame.ts';
import { goTo, useFrame } from './frame/frameStore.ts';
import { pages } from './frame/pages.ts';

/** The pages, as links that can be opened in another tab too. */
export function PageMenu({ className }: { readonly className: string | undefined }) {
  const current = useFrame(({ page }) => page);
  return (
    <nav className={className} aria-label="Pages">
      {pages.map(
        ({ name, title }) =>
          title !== undefined && (
            <a
              key={name}
              href={linkWith(textOf(name))}
              aria-current={name === current ? 'page' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
                event.preventDefault();
                goTo(name);
              }}
            >
              {title}
            </a>
          ),
      )}
    </nav>
  );
}

function textOf(page: PageName): string {
  return page === 'workbench' ? textOn(page) : textOn(page) || `page=${page}`;
}
