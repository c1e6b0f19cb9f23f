/** A small declarative expression about an experiment and what came of it. `readCondition` reads it, `holds` decides it. */
export type Condition =
  | { readonly type: 'all' | 'any'; readonly of: readonly Condition[] }
  /** A quantity against a number or another quantity. */
  | { readonly type: 'compare'; readonly left: string; readonly operator: Operator; readonly right: number | string }
  /** A thing that has a name rather than a number: `state = reset`. */
  | { readonly type: 'is'; readonly thing: Thing; readonly not: boolean; readonly name: string }
  /** The slow weights' median loss stays below `loss` from gradient step `within` or earlier. */
  | { readonly type: 'reach'; readonly loss: number; readonly within: number }
  | { readonly type: 'event'; readonly event: Event };

export const operators = ['=', '!=', '<', '<=', '>', '>='] as const;
export type Operator = (typeof operators)[number];

export const things = ['landscape', 'noise', 'base', 'wrapper', 'state', 'question', 'data'] as const;
export type Thing = (typeof things)[number];

/** What happens that no setting tells. */
export const events = ['played to end', 'start moved', 'trained'] as const;
export type Event = (typeof events)[number];
