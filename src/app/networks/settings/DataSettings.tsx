import { datasetKind, datasetKinds } from '../../../engine/networks/data/registry.ts';
import { ProposalLine } from '../../choosing/ProposalLine.tsx';
import { SourceLink } from '../../choosing/SourceLink.tsx';
import { Problems } from '../../notice/Problems.tsx';
import { ParameterList } from '../../settings/ParameterList.tsx';
import settings from '../../settings/Settings.module.css';
import { chooseData, setDataValue } from '../networkEdits.ts';
import { useNetworkExperiment } from '../networkStore.ts';
import styles from './DataSettings.module.css';
import { DataThumbnail } from './DataThumbnail.tsx';

/** What is to be learned: each data set as a picture of itself. */
export function DataSettings() {
  const data = useNetworkExperiment((experiment) => experiment.data);
  const kind = datasetKind(data.name);
  if (kind === undefined) return null;
  return (
    <section className={settings.section} aria-labelledby="data-title">
      <h2 id="data-title">Data</h2>
      <fieldset className={styles.sets}>
        <legend className="said">Data set</legend>
        {datasetKinds.map((each) => (
          <label key={each.name} title={each.about}>
            <input
              type="radio"
              name="data"
              checked={each.name === data.name}
              onKeyDown={(event) => event.stopPropagation()}
              onChange={() => chooseData(each.name)}
            />
            <DataThumbnail kind={each} values={each.name === data.name ? data.values : null} />
            <span className={styles.name}>{each.title}</span>
          </label>
        ))}
      </fieldset>
      <ProposalLine
        beside="data"
        onUndone={() => document.querySelector<HTMLElement>('[name=data]:checked')?.focus()}
      />
      <p className={settings.lesson}>{kind.about}</p>
      <ParameterList parameters={kind.parameters} values={data.values} onChange={setDataValue} />
      <details className={settings.more}>
        <summary>where it comes from</summary>
        <SourceLink source={kind.source} />
      </details>
      <Problems of={({ key }) => key === 'data'} />
    </section>
  );
}
