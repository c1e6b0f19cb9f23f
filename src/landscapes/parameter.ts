/** Where something comes from: what to call it, and where it can be read. */
export interface Source {
  readonly text: string;
  readonly url?: string;
}

/**
 * A row of a parameter table. The one row feeds the slider, the notation, the validation, the help and the tests.
 * It stands here because landscapes are the lowest room; optimizers and noises describe themselves with it too.
 */
export type Parameter = NumberParameter | FlagParameter | ChoiceParameter | TextParameter;

export type Value = number | boolean | string;

/** Parameter values by name, complete: every row of the table has one. */
export type Values = Readonly<Record<string, Value>>;

interface Described {
  /** As in the notation and, where it exists, as in PyTorch. */
  readonly name: string;
  /** What the control is called on screen. */
  readonly label: string;
  /** One line, shown on hover. */
  readonly help: string;
  /** True when the default can never change, so that the canonical text may leave it out. */
  readonly constant: boolean;
  /** True for what most people never touch: shown after "more". */
  readonly advanced?: boolean;
}

export interface NumberParameter extends Described {
  readonly type: 'number';
  /** `advised`: the landscape says what makes sense (learning rates). */
  readonly default: number | 'advised';
  readonly allowed: Range;
  readonly slider: Slider;
  /** Well-known values, marked on the slider and clickable. */
  readonly marks?: readonly number[];
  readonly unit?: string;
}

export interface FlagParameter extends Described {
  readonly type: 'flag';
  readonly default: boolean;
}

export interface ChoiceParameter extends Described {
  readonly type: 'choice';
  readonly default: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly help: string }[];
}

/** A text in a language of its own, a formula say. White space means nothing in it, and the notation leaves it out. */
export interface TextParameter extends Described {
  readonly type: 'text';
  readonly default: string;
  readonly maxLength: number;
  /** What is wrong with a text; null when nothing is. */
  readonly fault: (text: string) => TextFault | null;
  /** Offered to be tried. */
  readonly examples: readonly { readonly label: string; readonly text: string }[];
}

export interface TextFault {
  readonly message: string;
  /** The offending character, counted from 0; null where the fault is the whole text's. */
  readonly at: number | null;
}

/** What the notation accepts. A value beyond an end is moved to it; beyond an open end, to the slider's end. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly minOpen?: boolean;
  readonly maxOpen?: boolean;
  readonly integer?: boolean;
}

/** What the slider offers, a part of the allowed range. On a log scale `step` is a factor, 1.1 being ten per cent. */
export interface Slider {
  readonly min: number;
  readonly max: number;
  readonly scale: 'linear' | 'log';
  readonly step: number;
}
