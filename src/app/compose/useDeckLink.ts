import { useEffect, useState } from 'react';
import { linkWith } from '../address.ts';
import { encodeDeck } from '../deck/deckCode.ts';
import { bareFrame, formatFrame } from '../frame/frame.ts';

/** Packing waits until nothing has been typed for so long. */
const CALM_MS = 250;

/** The link that gives a lecture; empty until it is packed. */
export function useDeckLink(text: string): string {
  const [link, setLink] = useState('');
  useEffect(() => {
    let left = false;
    const timer = setTimeout(async () => {
      const packed = await deckLink(text);
      if (!left) setLink(packed);
    }, CALM_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [text]);
  return link;
}

async function deckLink(text: string): Promise<string> {
  return linkWith(formatFrame({ ...bareFrame, page: 'deck', item: await encodeDeck(text) }));
}
