import { createStore } from 'zustand';

/** The figures that can be taken out of the page. */
export type FigureName = 'landscape' | 'loss' | 'map' | 'sweep' | 'spread' | NetworkFigureName;
/** Those of the networks. */
export type NetworkFigureName = 'training' | 'cycle' | 'answers' | 'k-alpha';

/** Which figure the export dialog is open on; null while it is closed. */
export const opened = createStore<{ readonly figure: FigureName | null }>(() => ({ figure: null }));

export function exportFigure(figure: FigureName): void {
  opened.setState({ figure });
}

export function closeExport(): void {
  opened.setState({ figure: null });
}
