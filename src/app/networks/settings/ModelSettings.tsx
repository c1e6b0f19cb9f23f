import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import { mlp } from '../../../engine/networks/mlp.ts';
import type { ChoiceParameter } from '../../../landscapes/parameter.ts';
import { Segmented } from '../../controls/Segmented.tsx';
import { Problems } from '../../notice/Problems.tsx';
import { ParameterList } from '../../settings/ParameterList.tsx';
import styles from '../../settings/Settings.module.css';
import { group } from '../../words/numbers.ts';
import { chooseLoss, setNetworkValue } from '../networkEdits.ts';
import { useNetwork, useNetworkExperiment } from '../networkStore.ts';

const LOSS: ChoiceParameter = {
  type: 'choice',
  name: 'loss',
  label: 'loss',
  help: 'What the optimizer lowers.',
  constant: true,
  default: 'crossEntropy',
  options: [
    {
      value: 'crossEntropy',
      label: 'cross-entropy',
      help: 'minus the logarithm of the probability of the right class',
    },
    { value: 'squaredError', label: 'squared error', help: 'mean square of output less target, over the classes' },
  ],
};

/** The network and its loss. */
export function ModelSettings() {
  const network = useNetworkExperiment((experiment) => experiment.network);
  const loss = useNetworkExperiment((experiment) => experiment.loss);
  const weights = useNetwork(({ training }) => training?.value.weights ?? null);
  return (
    <section className={styles.section} aria-labelledby="network-title">
      <h2 id="network-title">
        Network {weights !== null && <span className={styles.aside}>{group(weights)} weights</span>}
      </h2>
      <ParameterList parameters={mlp.parameters} values={network.values} onChange={setNetworkValue} />
      <Segmented parameter={LOSS} value={loss} onChange={(value) => chooseLoss(lossNamed(value))} />
      <Problems of={({ key }) => key === 'network' || key === 'loss'} />
    </section>
  );
}

function lossNamed(value: string): NetworkExperiment['loss'] {
  return value === 'squaredError' ? value : 'crossEntropy';
}
