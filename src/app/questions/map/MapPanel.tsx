import { useState } from 'react';
import { isRandom } from '../../../engine/objective.ts';
import { isMappable } from '../../../engine/studies/kAlphaMap.ts';
import { chooseWrapper } from '../../edits.ts';
import { ExportButton } from '../../figures/ExportButton.tsx';
import { useExperiment } from '../../store.ts';
import { formatNumber, group } from '../../words/numbers.ts';
import { baseName } from '../../words/runs.ts';
import { useAnswer } from '../inquiry.ts';
import { MetricSelect } from '../MetricSelect.tsx';
import questionStyles from '../Questions.module.css';
import { Title } from '../Title.tsx';
import { cellAt } from './cells.ts';
import styles from './Map.module.css';
import { MapLegend } from './MapLegend.tsx';
import { MapPlot, useSetting } from './MapPlot.tsx';
import type { Setting } from './mapGeometry.ts';
import { type KAlphaMap, mapInquiry } from './mapInquiry.ts';
import { cellInWords, figuresInWords, mapInWords } from './mapInWords.ts';
import { Thumbnails } from './Thumbnails.tsx';
import { wellKnown } from './wellKnown.ts';

/** Which k and alpha end lower than the same optimizer without Lookahead. */
export function MapPanel() {
  const mappable = useExperiment(isMappable);
  return mappable ? <Mapped /> : <Unmappable />;
}

function Mapped() {
  const answer = useAnswer(mapInquiry);
  const [hovered, setHovered] = useState<Setting | null>(null);
  const map = answer?.value ?? null;
  return (
    <>
      <Title>
        <MetricSelect />
      </Title>
      <div className={styles.exportable}>
        <MapPlot map={map} detail={answer?.detail ?? 'coarse'} onHover={setHovered} />
        {map && (
          <div className={styles.export}>
            <ExportButton figure="map" called="map" />
          </div>
        )}
      </div>
      <MapLegend map={map} />
      {map && <Readout map={map} hovered={hovered} />}
      <Thumbnails />
      {map && <Summary map={map} settled={answer?.detail === 'full'} />}
    </>
  );
}

/** What the cell under the pointer says, else that of the setting. */
function Readout({ map, hovered }: { readonly map: KAlphaMap; readonly hovered: Setting | null }) {
  const setting = useSetting();
  const { k, alpha } = hovered ?? setting;
  const cell = cellAt(map, { k, alpha });
  const known = wellKnown.find((each) => each.k === k && Math.abs(each.alpha - alpha) < 1 / 64);
  return (
    <p className={questionStyles.says}>
      <b className="ink">
        k = {k}, α = {formatNumber(alpha)}
      </b>
      : {cellInWords(cell, map)} <span className="nowrap">({figuresInWords(cell, map)})</span>
      {known && `; ${known.from}`}
    </p>
  );
}

function Summary({ map, settled }: { readonly map: KAlphaMap; readonly settled: boolean }) {
  const experiment = useExperiment((state) => state);
  const seeds = isRandom(experiment) ? `, median of ${group(map.seeds)} ${map.seeds === 1 ? 'seed' : 'seeds'}` : '';
  const level = map.level === null ? '' : ` The level is a loss of ${formatNumber(map.level)}.`;
  const [first] = experiment.runs;
  const base = first === 'inner' ? 'optimizer' : baseName(first);
  return (
    <p className={questionStyles.says} aria-live={settled ? 'polite' : 'off'}>
      {settled ? `${mapInWords(map)} ` : ''}Each cell against the same {base} without Lookahead, at the same gradient
      step{seeds}.{level} All cells meet the same noise.
    </p>
  );
}

function Unmappable() {
  return (
    <>
      <Title />
      <p className={questionStyles.says}>The map needs Lookahead as the first run: k and α are its numbers.</p>
      <button type="button" className="button" onClick={() => chooseWrapper(0, 'lookahead')}>
        Put Lookahead around it
      </button>
    </>
  );
}
