/**
 * A study of a network: like every study a generator, but one that also offers what it has found so far. An offer is a
 * function, because a partial answer is a copy and only whoever shows it should pay for that; it is to be called before
 * the study goes on.
 */
export type PartlyStudy<Answer, Partial = Answer> = Generator<Part<Partial>, Answer>;

export interface Part<Partial> {
  /** The share that is done, from 0 to 1. */
  readonly share: number;
  /** Absent where there is nothing new to show. */
  readonly partial?: () => Partial;
}
