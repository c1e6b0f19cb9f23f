import { fromBase64url, toBase64url } from './base64url.ts';
import { MOST_CHARACTERS } from './deck.ts';
import { deflate, inflate } from './deflate.ts';

/**
 * A deck's text as it stands in a link: compressed, after a letter for the way in which, or as it is where that is
 * shorter. A checksum tells a link that was cut off or changed on its way; of such a one is shown what can be read.
 *
 *     a.CCCCdata   CCCC: 24 bits of FNV-1a of the text's bytes; data: these, deflated; both base64url
 */
const FORM = 'a';
const CODED = /^([a-z])\.([\w-]*)$/;
const CHECK_LENGTH = 4;
/** UTF-8 takes at most so many bytes for one of JavaScript's characters. */
const BYTES_EACH = 3;

export interface DecodedDeck {
  readonly text: string;
  /** What is wrong with the link, in a sentence; null where nothing is. */
  readonly trouble: string | null;
}

export async function encodeDeck(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const packed = `${FORM}.${checksum(bytes)}${toBase64url(await deflate(bytes))}`;
  const asWritten = new TextDecoder().decode(bytes);
  // What stands in a link is trimmed, and must not be taken for a code.
  const canStay = asWritten !== '' && asWritten === asWritten.trim() && !CODED.test(asWritten);
  return canStay && encodeURIComponent(asWritten).length <= packed.length ? asWritten : packed;
}

/** Total: whatever a link may hold. */
export async function decodeDeck(code: string): Promise<DecodedDeck> {
  const [, form, data] = CODED.exec(code) ?? [];
  if (form === undefined || data === undefined) return { text: code, trouble: null };
  if (form !== FORM) return { text: '', trouble: 'This link was made by a newer version of Lookahead Lab.' };
  const { bytes, whole } = await inflate(fromBase64url(data.slice(CHECK_LENGTH)), BYTES_EACH * MOST_CHARACTERS);
  const text = new TextDecoder().decode(bytes);
  if (whole && checksum(bytes) === data.slice(0, CHECK_LENGTH)) return { text, trouble: null };
  return { text: upToLastLine(text), trouble: DAMAGED };
}

const DAMAGED = 'This link was cut off or changed on its way; ask for it anew.';

/** The line in which the damage lies is most likely half a line. */
function upToLastLine(text: string): string {
  return text.includes('\n') ? text.slice(0, text.lastIndexOf('\n')) : text;
}

/** http://www.isthe.com/chongo/tech/comp/fnv: FNV-1a, 32 bits, folded to 24. */
function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  const folded = (hash >>> 24) ^ (hash & 0xffffff);
  return toBase64url(Uint8Array.of(folded >>> 16, folded >>> 8, folded));
}
