import type { Experiment } from '../../engine/experiment/experiment.ts';
import { lineOf, slowWeights } from './pinTitle.ts';

/** The title of a pin, with what makes it differ most, k and alpha, before the rest and in their colours. */
export function SlowTitle({ experiment }: { readonly experiment: Experiment }) {
  const slow = slowWeights(experiment);
  return (
    <>
      {slow.length > 0 && (
        <b>
          {slow.map(({ k, alpha }, depth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a wrapper is known by its depth
            <span key={depth}>
              {depth > 0 && ' around '}
              <span className="fast">k {k}</span>, <span className="slow">α {alpha}</span>
            </span>
          ))}
          <span className="said">: </span>
        </b>
      )}
      <span className="soft">{lineOf(experiment)}</span>
    </>
  );
}
