import { type Problem, problemList, quote, type Report, unknownName } from '../../engine/experiment/problem.ts';
import { hideable } from './hideable.ts';

/**
 * What a link says beside its experiment: which page it opens, where on it, and what of it is left out. The frame's
 * keys may stand anywhere in the text; what is left is the experiment's, in its own order.
 */
export interface Frame {
  readonly page: PageName;
  /** Which claim or lesson, or the deck's own text; null for the page as such. */
  readonly item: string | null;
  /** Which scene, from 1; null for the first. */
  readonly scene: number | null;
  /** Parts of the page that are left out, by name. */
  readonly hide: readonly string[];
  /** The figure alone, for a page of somebody else's. */
  readonly embed: boolean;
}

export const pageNames = ['workbench', 'networks', 'claims', 'lessons', 'deck', 'compose'] as const;
export type PageName = (typeof pageNames)[number];

/** The key that names what is open on a page. A deck is presented on one page and written on another. */
const ITEM_KEYS: Readonly<Partial<Record<PageName, string>>> = {
  claims: 'claim',
  lessons: 'lesson',
  deck: 'deck',
  compose: 'deck',
};

export const bareFrame: Frame = { page: 'workbench', item: null, scene: null, hide: [], embed: false };

export interface SplitText {
  readonly frame: Frame;
  /** The text without the frame's keys: an experiment. */
  readonly rest: string;
  readonly problems: readonly Problem[];
}

/** Total, as `parse` is: what cannot be understood is said and left out. */
export function splitFrame(text: string): SplitText {
  const { problems, report } = problemList();
  const own = new Map<string, string>();
  const rest: string[] = [];
  for (const pair of text.split('&')) {
    const [key, value = ''] = splitOnce(pair, '=');
    if (!FRAME_KEYS.includes(key)) rest.push(pair);
    else if (own.has(key)) report({ key, message: `${key} is given twice; the first counts` });
    else own.set(key, decoded(value));
  }
  const page = readPage(own, rest, report);
  const item = own.get(ITEM_KEYS[page] ?? '') ?? null;
  const frame = {
    page,
    item: item === '' ? null : item,
    scene: readScene(own.get('scene'), report),
    hide: readHidden(own.get('hide'), report),
    embed: readEmbed(own.get('embed'), report),
  };
  return { frame, rest: rest.join('&'), problems };
}

/** The frame's own pairs, in a fixed order, to stand before the experiment; empty for the bare workbench. */
export function formatFrame({ page, item, scene, hide, embed }: Frame): string {
  const key = ITEM_KEYS[page];
  const implied = page === 'workbench' || page === 'networks' || (item !== null && page !== 'compose');
  return [
    ...(implied ? [] : [`page=${page}`]),
    ...(embed ? ['embed=1'] : []),
    ...(hide.length === 0 ? [] : [`hide=${hide.join(',')}`]),
    ...(key === undefined || item === null ? [] : [`${key}=${encodeURIComponent(item)}`]),
    ...(scene === null || scene === 1 ? [] : [`scene=${scene}`]),
  ].join('&');
}

const FRAME_KEYS = ['page', 'scene', 'hide', 'embed', 'claim', 'lesson', 'deck'];

/** What is named implies its page, and so does the text of a network; `page` need only be said where nothing is. */
function readPage(own: ReadonlyMap<string, string>, rest: readonly string[], report: Report): PageName {
  const given = own.get('page');
  const named = pageNames.find((each) => each === given);
  if (given !== undefined && named === undefined) {
    report({ key: 'page', message: `${unknownName('page', given, pageNames)} Opening the workbench.` });
  }
  if (rest.some((pair) => pair.startsWith('network='))) return 'networks';
  if (named !== undefined) return named;
  if (own.has('claim')) return 'claims';
  if (own.has('lesson')) return 'lessons';
  return own.has('deck') ? 'deck' : 'workbench';
}

function readScene(text: string | undefined, report: Report): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  report({ key: 'scene', message: `scene must be a whole number from 1, not ${quote(text)}; opening the first` });
  return null;
}

function readHidden(text: string | undefined, report: Report): readonly string[] {
  if (text === undefined) return [];
  const names = text.split(',').map((each) => each.trim());
  for (const name of names) {
    if (!hideable.includes(name))
      report({ key: 'hide', message: `${unknownName('part to hide', name, hideable)} It is left out.` });
  }
  return names.filter((each, index) => hideable.includes(each) && names.indexOf(each) === index);
}

function readEmbed(text: string | undefined, report: Report): boolean {
  if (text === undefined || text === '0') return false;
  if (text !== '1') report({ key: 'embed', message: `embed is 0 or 1, not ${quote(text)}; taking it for 1` });
  return true;
}

function splitOnce(text: string, at: string): string[] {
  const index = text.indexOf(at);
  return index < 0 ? [text.trim()] : [text.slice(0, index).trim(), text.slice(index + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text.trim();
  }
}
