import { decodeDeck } from '../deck/deckCode.ts';
import { splitFrame } from '../frame/frame.ts';
import { draft } from './draft.ts';

/** Whether what was pasted is nothing but the link of a lecture, which is then the text. */
export function takeLink(pasted: string): boolean {
  const link = pasted.trim();
  const hash = link.indexOf('#');
  if (hash < 0 || /\s/.test(link)) return false;
  const { frame } = splitFrame(link.slice(hash + 1));
  if ((frame.page !== 'deck' && frame.page !== 'compose') || frame.item === null) return false;
  void decodeDeck(frame.item).then(({ text, trouble }) =>
    draft.replace(text, trouble ?? 'The lecture of the link that you pasted is here.'),
  );
  return true;
}
