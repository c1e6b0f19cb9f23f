import { linkToWhole, onShown, openInFrame } from '../address.ts';
import { textOn } from '../frame/documents.ts';
import { frameStore } from '../frame/frameStore.ts';
import { pageNamed } from '../frame/pages.ts';
import { goTo, pause, play, playhead, positionOf, timeline } from '../playhead.ts';
import { store } from '../store.ts';
import { showTheme } from '../theme/theme.ts';
import { type Act, type Place, readCommand, VERSION } from './messages.ts';
import { momentReport } from './momentReport.ts';
import { verdictReport } from './verdictReport.ts';

/**
 * An embedded figure hears what the page around it says, and tells it what is seen. It listens to that window alone and
 * speaks to it alone, whoever's it is: what is told is no secret of the reader's, only what the figure shows.
 */
export function speakToParent(parent: Window): void {
  const say = (type: string, content: object = {}) =>
    parent.postMessage({ lookaheadLab: VERSION, type, ...content }, '*');
  /** Says a thing where it is another than the last one of its type, or where it was asked for. */
  const teller = (type: string, report: () => object | null) => {
    let told: string | null = null;
    return (asked = false) => {
      const content = report();
      const text = JSON.stringify(content);
      if (content === null || (text === told && !asked)) return;
      told = text;
      say(type, content);
    };
  };
  const tellExperiment = teller('experiment', () => ({
    text: textOn(frameStore.getState().frame.page),
    problems: problems(),
    link: linkToWhole(),
  }));
  const tellStep = teller('step', () => (hasFigure() ? momentReport() : null));
  const tellVerdict = teller('verdict', () => (hasFigure() ? verdictReport() : null));

  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    const command = readCommand(data);
    if (command === null) return;
    if (command.type === 'malformed') {
      say('error', { message: command.message });
    } else if (NEEDS_FIGURE.includes(command.type) && !hasFigure()) {
      say('error', { message: `“${command.type}” is for pages with a figure that plays; this one has none.` });
    } else if (command.type === 'set') {
      openInFrame(command.experiment, () => tellExperiment(true));
    } else if (command.type === 'get') {
      for (const tell of [tellExperiment, tellStep, tellVerdict]) tell(true);
    } else {
      obey(command);
    }
  });

  onShown(() => tellExperiment());
  playhead.subscribe(() => tellStep());
  store.subscribe((state, before) => {
    if (state.trajectories !== before.trajectories) tellStep();
    if (state.ensemble !== before.ensemble || state.verdict !== before.verdict) tellVerdict();
  });
  say('ready');
  for (const tell of [tellExperiment, tellStep, tellVerdict]) tell();
}

const NEEDS_FIGURE: readonly string[] = ['play', 'pause', 'goTo'] satisfies Act['type'][];

/** What of the text could not be taken as it stood, and what was done instead. */
function problems(): readonly { readonly key: string; readonly message: string }[] {
  const all = [...frameStore.getState().problems, ...(hasFigure() ? store.getState().problems : [])];
  return all.map(({ key, message }) => ({ key, message }));
}

function hasFigure(): boolean {
  return pageNamed(frameStore.getState().frame.page).figure === true;
}

function obey(command: Act): void {
  switch (command.type) {
    case 'play':
      play();
      break;
    case 'pause':
      pause();
      break;
    case 'goTo':
      goTo(positionOfPlace(command.to));
      break;
    case 'theme':
      showTheme(command.theme);
      break;
  }
}

function positionOfPlace(place: Place): number {
  if (place === 'start') return 0;
  if (place === 'end') return Number.POSITIVE_INFINITY;
  const line = timeline(store.getState().experiment);
  if ('step' in place) return positionOf(line, { evaluation: place.step, sync: true });
  if (place.sync === 0) return 0;
  // Where nothing is pulled back there is no sync to go to but the end.
  return line.every === 0
    ? Number.POSITIVE_INFINITY
    : positionOf(line, { evaluation: line.first + (place.sync - 1) * line.every, sync: true });
}
