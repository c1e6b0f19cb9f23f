/** A sub-block holds so many bytes at most. */
const MOST = 255;
const TRAILER = 1;

/** A GIF with a comment in it, which stands before its end. */
export function withComment(gif: Uint8Array, comment: string): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(comment);
  const bytes = [0x21, 0xfe];
  for (let at = 0; at < text.length; at += MOST) {
    const part = text.subarray(at, at + MOST);
    bytes.push(part.length, ...part);
  }
  bytes.push(0);
  const whole = new Uint8Array(gif.length + bytes.length);
  const end = gif.length - TRAILER;
  whole.set(gif.subarray(0, end));
  whole.set(bytes, end);
  whole.set(gif.subarray(end), end + bytes.length);
  return whole;
}
