import { useStore } from 'zustand';
import { News } from '../notice/News.tsx';
import { news } from './notebook.ts';

/** Says that something was pinned, and offers to write the note. */
export function PinNews({ onNote }: { readonly onNote: () => void }) {
  const last = useStore(news, (state) => state.last);
  const write = () => {
    news.setState({ writing: last?.experiment ?? null, last: null });
    onNote();
  };
  return (
    <News
      said={last?.text ?? null}
      action="Write a note"
      onAction={write}
      onLeave={() => news.setState({ last: null })}
    />
  );
}
