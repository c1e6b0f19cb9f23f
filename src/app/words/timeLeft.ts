/** How long something will still take; null while it cannot be told. */
export function timeLeft(seconds: number | null): string {
  if (seconds === null) return 'computing';
  if (seconds < 1.5) return 'about a second left';
  return seconds < 90 ? `about ${Math.round(seconds)} seconds left` : `about ${Math.round(seconds / 60)} minutes left`;
}
