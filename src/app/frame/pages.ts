import { type ComponentType, lazy } from 'react';
import { Workbench } from '../Workbench.tsx';
import type { PageName } from './frame.ts';

interface Page {
  readonly name: PageName;
  /** As in the menu; absent for a page that is reached from elsewhere. */
  readonly title?: string;
  readonly Body: ComponentType;
  /** Whether it shows the workbench's figure, to which most keys belong. */
  readonly figure?: true;
  /** Whether it has the window for itself, without the header. */
  readonly bare?: true;
  /** Whether it has a link of its own to hand out, so that the address alone would not do. */
  readonly sharesItself?: true;
}

/** The pages, in the order of the menu. All but the first come when they are opened. */
export const pages: readonly Page[] = [
  { name: 'workbench', title: 'Landscapes', Body: Workbench, figure: true },
  {
    name: 'networks',
    title: 'Networks',
    Body: lazy(() => import('../networks/NetworksPage.tsx').then((module) => ({ default: module.NetworksPage }))),
  },
  {
    name: 'claims',
    title: 'Claims',
    Body: lazy(() => import('../claims/ClaimsPage.tsx').then((module) => ({ default: module.ClaimsPage }))),
  },
  {
    name: 'lessons',
    title: 'Lessons',
    Body: lazy(() => import('../lessons/LessonsPage.tsx').then((module) => ({ default: module.LessonsPage }))),
    figure: true,
  },
  {
    name: 'compose',
    title: 'Your lecture',
    Body: lazy(() => import('../compose/ComposePage.tsx').then((module) => ({ default: module.ComposePage }))),
    sharesItself: true,
  },
  {
    name: 'deck',
    Body: lazy(() => import('../deck/DeckPage.tsx').then((module) => ({ default: module.DeckPage }))),
    bare: true,
  },
];

export function pageNamed(name: PageName): Page {
  return pages.find((page) => page.name === name) ?? pages[0];
}
