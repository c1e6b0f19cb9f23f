/** Bytes in the 64 characters that no link and no messenger changes: A–Z, a–z, 0–9, - and _; no padding. */
export function toBase64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Of any text of these characters; a last one that completes no byte is left out. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  return Uint8Array.from(atob(whole.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
}
