import { CopyField } from '../share/CopyField.tsx';
import { group } from '../words/numbers.ts';
import { useDeckLink } from './useDeckLink.ts';

/** Longer ones are cut by some programs that hand them on. */
const LONG = 8000;

/** The whole lecture as one link, for whoever gives it or looks at it afterwards. */
export function DeckLink({ text }: { readonly text: string }) {
  const link = useDeckLink(text);
  return (
    <div>
      <CopyField
        label="Link to the lecture"
        link={link}
        action="Copy link"
        copied="The link is on your clipboard. The whole lecture is in it."
        before={
          link.length > LONG && `${group(link.length)} characters, which some programs cut: the file has no limit.`
        }
      />
    </div>
  );
}
