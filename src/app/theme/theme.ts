import { createStore } from 'zustand';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** Which of the two designs is shown, and what the canvases paint with; the colours themselves are in theme.css. */
export interface Theme {
  readonly choice: ThemeChoice;
  readonly shown: 'light' | 'dark';
}

const KEY = 'lookahead-lab.theme';
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

export const theme = createStore<Theme>(() => resolve(stored()));

export function connectTheme(): void {
  apply(theme.getState());
  theme.subscribe(apply);
  darkSystem.addEventListener('change', () => theme.setState(resolve(theme.getState().choice)));
}

export function toggleTheme(): void {
  const choice = theme.getState().shown === 'dark' ? 'light' : 'dark';
  theme.setState(resolve(choice));
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Forbidden or full: the choice holds until the page is left.
  }
}

/** For as long as the page is open; what the reader once chose is left as it is. */
export function showTheme(choice: ThemeChoice): void {
  theme.setState(resolve(choice));
}

const COLOURS = [
  'ink',
  'soft',
  'hairline',
  'panel',
  'slow',
  'fast',
  'without',
  'optimum',
  'terrain-low',
  'terrain-high',
  'contour',
  'map-same',
  'further-1',
  'further-2',
  'further-3',
  'further-4',
  'further-5',
  'basin-1',
  'basin-2',
  'basin-3',
  'basin-4',
  'basin-5',
] as const;

/** A colour by what it stands for; `var(--name)` in a style sheet. */
export type Colour = (typeof COLOURS)[number];
export type Palette = Readonly<Record<Colour, string>>;

/** The colours of the design that is shown, for canvases. Asking the browser for them anew in every frame is slow. */
export function palette(): Palette {
  const { shown } = theme.getState();
  if (known?.shown !== shown) known = { shown, colours: coloursOf(document.documentElement) };
  return known.colours;
}

let known: { readonly shown: Theme['shown']; readonly colours: Palette } | null = null;

/** The colours that the style sheet gives to an element. */
export function coloursOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const entries = COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()] as const);
  return Object.fromEntries(entries) as Palette; // One entry for each of COLOURS.
}

function resolve(choice: ThemeChoice): Theme {
  const system = darkSystem.matches ? 'dark' : 'light';
  return { choice, shown: choice === 'system' ? system : choice };
}

function apply({ shown }: Theme): void {
  document.documentElement.dataset.theme = shown;
}

function stored(): ThemeChoice {
  try {
    const choice = localStorage.getItem(KEY);
    return choice === 'light' || choice === 'dark' ? choice : 'system';
  } catch {
    return 'system';
  }
}
