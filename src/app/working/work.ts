/** How far a computation has come, and the seconds that it will still take, null while they cannot be told. */
export interface Progress {
  readonly share: number;
  readonly secondsLeft: number | null;
}

/** What a reader sees of a computation, and can do about it. */
export interface Work {
  /** Null while there is none, or none that takes long. */
  readonly progress: Progress | null;
  /** Whether the reader has stopped it, so that it can be taken up again. */
  readonly stopped: boolean;
}

export const IDLE: Work = { progress: null, stopped: false };
export const STOPPED: Work = { progress: null, stopped: true };
/** What is taken up again is known to take long. */
export const RESUMED: Work = { progress: { share: 0, secondsLeft: null }, stopped: false };
