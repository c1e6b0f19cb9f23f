import { quote, unknownName } from '../../engine/experiment/problem.ts';
import type { ThemeChoice } from '../theme/theme.ts';

/**
 * What the page around an embedded figure may say to it; docs/embedding.md is its manual. Messages are data and nothing
 * in them is ever run: an experiment is read as any link is.
 */
export const VERSION = 1;

export type Place = 'start' | 'end' | { readonly step: number } | { readonly sync: number };

/** What is done at once. */
export type Act =
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'goTo'; readonly to: Place }
  | { readonly type: 'theme'; readonly theme: ThemeChoice };

export type Command = Act | { readonly type: 'set'; readonly experiment: string } | { readonly type: 'get' };

const TYPES: readonly Command['type'][] = ['set', 'play', 'pause', 'goTo', 'theme', 'get'];
const THEMES: readonly ThemeChoice[] = ['light', 'dark', 'system'];

/** Why a message that was meant for the figure could not be taken. */
export interface Malformed {
  readonly type: 'malformed';
  readonly message: string;
}

/** Null for what is not meant for the figure: other scripts post messages, too. */
export function readCommand(data: unknown): Command | Malformed | null {
  if (typeof data !== 'object' || data === null || !('lookaheadLab' in data)) return null;
  const message: Readonly<Record<string, unknown>> = { ...data };
  if (message.lookaheadLab !== VERSION) {
    return malformed(`lookaheadLab is the version of the interface, ${VERSION}, not ${said(message.lookaheadLab)}`);
  }
  const type = TYPES.find((each) => each === message.type);
  switch (type) {
    case undefined:
      return malformed(
        typeof message.type === 'string'
          ? unknownName('message', message.type, TYPES)
          : `type is one of ${TYPES.join(', ')}, not ${said(message.type)}`,
      );
    case 'set':
      if (typeof message.experiment === 'string') return { type, experiment: message.experiment };
      return malformed(`experiment is a text, as it stands in a link, not ${said(message.experiment)}`);
    case 'goTo': {
      const to = readPlace(message.to);
      if (to !== null) return { type, to };
      return malformed(`to is “start”, “end”, {step: n} or {sync: n} with a whole n from 0, not ${said(message.to)}`);
    }
    case 'theme': {
      const theme = THEMES.find((each) => each === message.theme);
      return theme === undefined
        ? malformed(`theme is one of ${THEMES.join(', ')}, not ${said(message.theme)}`)
        : { type, theme };
    }
    default:
      return { type };
  }
}

function readPlace(value: unknown): Place | null {
  if (value === 'start' || value === 'end') return value;
  if (typeof value !== 'object' || value === null) return null;
  if ('step' in value && isCount(value.step)) return { step: value.step };
  if ('sync' in value && isCount(value.sync)) return { sync: value.sync };
  return null;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function malformed(message: string): Malformed {
  return { type: 'malformed', message: `${message}.`.replace(/([.?!])\.$/, '$1') };
}

/** Whatever was given, short and in quotation marks. */
function said(value: unknown): string {
  if (value === undefined) return 'left out';
  if (typeof value === 'string') return quote(value);
  try {
    return quote(JSON.stringify(value) ?? typeof value);
  } catch {
    return quote(typeof value);
  }
}
