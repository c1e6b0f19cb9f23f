import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '../controls/Dialog.tsx';
import { ExportBody } from './ExportBody.tsx';
import { type FigureName, type NetworkFigureName, opened } from './opened.ts';
import { useFigures } from './useFigures.ts';

// Whoever exports a landscape needs nothing of what draws networks.
const NetworkExport = lazy(() =>
  import('../networks/figures/NetworkExport.tsx').then((module) => ({ default: module.NetworkExport })),
);

const OF_NETWORKS = {
  training: true,
  cycle: true,
  answers: true,
  'k-alpha': true,
} as const satisfies Record<NetworkFigureName, true>;

function isOfNetworks(name: FigureName): name is NetworkFigureName {
  return name in OF_NETWORKS;
}

/** A figure for a paper, a slide or a page, as it will look; or the numbers behind it. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const wanted = useStore(opened, ({ figure }) => figure) ?? 'landscape';
  return (
    <Dialog title="Export" onClose={onClose} wide tall>
      {isOfNetworks(wanted) ? (
        <Suspense>
          <NetworkExport wanted={wanted} />
        </Suspense>
      ) : (
        <WorkbenchExport wanted={wanted} />
      )}
    </Dialog>
  );
}

function WorkbenchExport({ wanted }: { readonly wanted: FigureName }) {
  const figures = useFigures();
  const figure = figures.find(({ name }) => name === wanted) ?? figures[0];
  if (figure === undefined)
    return <p className="soft">There is nothing to export yet: the paths are being computed.</p>;
  return <ExportBody figures={figures} figure={figure} />;
}
