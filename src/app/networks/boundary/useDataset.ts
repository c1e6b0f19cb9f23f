import { useEffect, useMemo, useState } from 'react';
import type { Dataset } from '../../../engine/networks/data/dataset.ts';
import { datasetKind } from '../../../engine/networks/data/registry.ts';
import type { Values } from '../../../landscapes/parameter.ts';

/** The samples, the same as the worker trains on; null until those that must be fetched are there. */
export function useDataset(name: string, values: Values): Dataset | null {
  const kind = datasetKind(name);
  const [fetched, setFetched] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    // Where it cannot be fetched its pictures stay empty; the worker, which needs it too, says why.
    kind?.load?.().then(
      () => !left && setFetched(name),
      () => {},
    );
    return () => {
      left = true;
    };
  }, [kind, name]);
  const ready = kind !== undefined && (kind.load === undefined || fetched === name);
  return useMemo(() => (ready && kind ? kind.make(values) : null), [ready, kind, values]);
}
