import { leaveFullScreen, toggleFullScreen } from '../fullScreen.ts';
import { explain, syncBy } from '../playhead.ts';
import { type Lecture, lecture } from './lecture.ts';
import { playScene } from './playScene.ts';
import { moveSpot } from './spot.ts';
import { openAnew, turnBy, turnTo, turnToTyped } from './turning.ts';

export interface LectureKey {
  /** As in KeyboardEvent.key, with `Shift+` before an arrow where that is held. */
  readonly keys: readonly string[];
  /** As on the sheet of keys. */
  readonly shown: string;
  readonly does: string;
  /** As in the lecture's menu; what is not in it has a place of its own. */
  readonly title?: string;
  /** Where it has its keys only at times: then it goes before whoever else has them. */
  readonly when?: (lecture: Lecture) => boolean;
  readonly run: (key: string) => void;
}

/** One table feeds the listener, the menu and the sheet of keys. Page keys and the full stop are what remotes send. */
export const lectureKeys: readonly LectureKey[] = [
  { keys: ['ArrowRight', 'PageDown'], shown: '→, Page Down', does: 'next scene', run: () => turnBy(1) },
  { keys: ['ArrowLeft', 'PageUp'], shown: '←, Page Up', does: 'previous scene', run: () => turnBy(-1) },
  { keys: ['Home'], shown: 'Home', does: 'first scene', run: () => turnTo(0) },
  { keys: ['End'], shown: 'End', does: 'last scene', run: () => turnTo(Number.POSITIVE_INFINITY) },
  { keys: [...'0123456789'], shown: '1 2 Enter', does: 'scene 12, and so on', run: type },
  { keys: [' '], shown: 'Space', does: 'play or pause', run: playScene },
  { keys: ['Shift+ArrowRight'], shown: 'Shift →', does: 'next sync', run: () => syncBy(1) },
  { keys: ['Shift+ArrowLeft'], shown: 'Shift ←', does: 'previous sync', run: () => syncBy(-1) },
  { keys: ['e'], shown: 'E', does: 'explain one cycle', title: 'Explain one cycle', run: explain },
  { keys: ['r'], shown: 'R', does: 'the scene as it was written', title: 'Scene as it was written', run: openAnew },
  { keys: ['l'], shown: 'L', does: 'list of scenes', run: () => toggle('list') },
  { keys: ['n'], shown: 'N', does: 'notes', title: 'Notes', run: () => toggle('notes') },
  { keys: ['c'], shown: 'C', does: 'loss chart', title: 'Loss chart', run: () => toggle('chart') },
  { keys: ['h'], shown: 'H', does: 'spotlight', title: 'Spotlight', run: () => toggle('spotlight') },
  {
    keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    shown: 'Arrow keys',
    does: 'move the spotlight while it is on, as the pointer does; the page keys turn the scenes',
    when: ({ spotlight, curtain }) => spotlight && curtain === null,
    run: moveSpot,
  },
  { keys: ['q'], shown: 'Q', does: 'QR code of what is shown', title: 'QR code', run: () => draw('code') },
  { keys: ['b', '.'], shown: 'B or .', does: 'black screen and back', title: 'Black screen', run: () => draw('black') },
  { keys: ['f'], shown: 'F', does: 'full screen and back', title: 'Full screen', run: toggleFullScreen },
  { keys: ['Escape'], shown: 'Escape', does: 'close what is open, then leave full screen', run: close },
];

/** The entry for a key event, or nothing, which is for whoever else listens. */
export function lectureKeyFor({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): LectureKey | undefined {
  const now = lecture.getState();
  if (key === 'Enter' && now.typed !== '') return TYPED;
  const name = shiftKey && key.startsWith('Arrow') ? `Shift+${key}` : key.length === 1 ? key.toLowerCase() : key;
  const entries = lectureKeys.filter(({ keys }) => keys.includes(name));
  return entries.find(({ when }) => when?.(now)) ?? entries.find(({ when }) => when === undefined);
}

const TYPED: LectureKey = { keys: ['Enter'], shown: 'Enter', does: 'to the scene typed', run: turnToTyped };
const LONGEST_NUMBER = 3;

function type(digit: string): void {
  const { typed } = lecture.getState();
  if (typed.length < LONGEST_NUMBER) lecture.setState({ typed: typed + digit, said: null });
}

function toggle(part: 'list' | 'notes' | 'chart' | 'spotlight'): void {
  lecture.setState((now) => ({ [part]: !now[part], curtain: null }));
}

function draw(curtain: NonNullable<Lecture['curtain']>): void {
  lecture.setState((now) => ({ curtain: now.curtain === curtain ? null : curtain }));
}

/** What was opened last, by how much it covers; then full screen. */
function close(): void {
  const { curtain, typed, said, spotlight, notes, chart } = lecture.getState();
  if (curtain !== null) lecture.setState({ curtain: null });
  else if (typed !== '' || said !== null) lecture.setState({ typed: '', said: null });
  else if (spotlight) lecture.setState({ spotlight: false });
  else if (notes || chart) lecture.setState({ notes: false, chart: false });
  else leaveFullScreen();
}
