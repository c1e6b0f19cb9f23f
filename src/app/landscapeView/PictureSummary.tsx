import { useLooks } from '../runs/runView.ts';
import { useApp } from '../store.ts';
import { pictureInWords } from './pictureInWords.ts';

/** What the picture shows, in words, for those who cannot see it. */
export function PictureSummary() {
  const result = useApp((state) => (state.moving ? null : state.trajectories));
  useLooks();
  if (result === null) return null;
  return <figcaption className="said">{pictureInWords(result)}</figcaption>;
}
