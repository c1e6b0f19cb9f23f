/**
 * What a client and a worker say to each other, about whichever studies: a map from kinds to questions and answers, and
 * to partial answers where a study offers such.
 */
export type StudyMap<S> = {
  readonly [Kind in keyof S]: { readonly question: unknown; readonly answer: unknown; readonly partial?: unknown };
};

export type KindOf<S> = Extract<keyof S, string>;
export type QuestionOf<S extends StudyMap<S>, Kind extends KindOf<S>> = S[Kind]['question'];
export type AnswerOf<S extends StudyMap<S>, Kind extends KindOf<S>> = S[Kind]['answer'];
export type PartialOf<S extends StudyMap<S>, Kind extends KindOf<S>> = S[Kind] extends {
  readonly partial: infer Partial;
}
  ? Partial
  : never;

/** To the worker. Every message carries the id of its request; ids grow. */
export type MessageTo<S extends StudyMap<S>> =
  | { readonly [Kind in KindOf<S>]: { type: 'ask'; id: number; kind: Kind; question: QuestionOf<S, Kind> } }[KindOf<S>]
  | { readonly type: 'cancel'; readonly id: number }
  /** Until told otherwise the request rests, where it is. */
  | { readonly type: 'pause'; readonly id: number; readonly paused: boolean };

/**
 * From the worker: after each slice the progress, now and then a partial answer, at the end one answer or error. A
 * cancelled request gets none of them.
 */
export type MessageFrom<S extends StudyMap<S>> =
  | { readonly type: 'progress'; readonly id: number; readonly share: number }
  | { readonly type: 'partial'; readonly id: number; readonly partial: PartialOf<S, KindOf<S>> }
  | { readonly type: 'answer'; readonly id: number; readonly answer: AnswerOf<S, KindOf<S>> }
  | { readonly type: 'error'; readonly id: number; readonly message: string };
