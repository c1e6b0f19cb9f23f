import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { ExportBody } from '../../figures/ExportBody.tsx';
import type { Figure } from '../../figures/figure.ts';
import type { NetworkFigureName } from '../../figures/opened.ts';
import { curvesView } from '../curves/curvesView.ts';
import { useNetwork } from '../networkStore.ts';
import { networkFiguresNow } from './networkFigures.ts';

/** The figures of the networks page, to be saved. */
export function NetworkExport({ wanted }: { readonly wanted: NetworkFigureName }) {
  const figures = useNetworkFigures();
  const figure = figures.find(({ name }) => name === wanted);
  if (figure === undefined)
    return (
      <p className="soft">
        What is seen there does not belong to what is set now: it can be exported as soon as that is computed.
      </p>
    );
  return <ExportBody figures={figures} figure={figure} />;
}

/** The figures that there are, anew when something has been computed meanwhile. */
function useNetworkFigures(): readonly Figure[] {
  const known = useNetwork(
    useShallow(({ experiment, training, plane, boundary, predictions, sweep }) => [
      ...[experiment, training, plane, boundary, predictions, sweep],
    ]),
  );
  const view = useStore(curvesView);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figures are made of these
  return useMemo(networkFiguresNow, [known, view]);
}
