/** A time to wait, as exactly as an estimate can be. */
export function timeLeft(seconds: number): string {
  if (seconds < 1.5) return 'about a second left';
  return seconds < 90 ? `about ${Math.round(seconds)} seconds left` : `about ${Math.round(seconds / 60)} minutes left`;
}
