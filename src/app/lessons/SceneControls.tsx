import { useId } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { NumberParameter } from '../../landscapes/parameter.ts';
import { NumberField } from '../controls/NumberField.tsx';
import { ParameterControl } from '../controls/ParameterControl.tsx';
import { Slider } from '../controls/Slider.tsx';
import { withWrapperValue } from '../edits/firstRun.ts';
import { goTo } from '../frame/frameStore.ts';
import { useSettable, useSubject } from '../subject.ts';
import { changedNames } from './changedNames.ts';
import { choiceOf } from './changes.ts';
import type { Scene } from './lesson.ts';
import { parameterOf, settingOf } from './quantities.ts';
import { returnHome, useReading } from './reading.ts';
import styles from './Stage.module.css';
import { setNumber } from './setNumber.ts';

/** The controls of the workbench, or of the page of networks, as many of them as the scene is about. */
export function SceneControls({ scene }: { readonly scene: Scene }) {
  const done = useReading((reading) => reading.done);
  const isPointed = (name: string) => !done && scene.point.includes(name);
  return (
    <section className={styles.controls} aria-label="Controls">
      {scene.controls.map((name) => (
        <div key={name} className={`${styles.control} ${isPointed(name) ? styles.pointed : ''}`} data-control={name}>
          <Control name={name} />
        </div>
      ))}
      <Ways page={scene.page} />
    </section>
  );
}

function Control({ name }: { readonly name: string }) {
  const subject = useSubject();
  const parameter = useSettable(useShallow((experiment) => parameterOf(name, experiment)));
  // The row of a choice is the registry's own, and so the same object as long as the optimizer is.
  const choice = useSettable(useShallow((experiment) => choiceOf(experiment, name) ?? null));
  if (parameter !== null) return <NumberControl name={name} parameter={parameter} />;
  if (choice === null) return null;
  return (
    <ParameterControl
      parameter={choice.parameter}
      value={choice.owner.values[name]}
      onChange={(value) => subject.edit(withWrapperValue(0, name, value))}
    />
  );
}

const SYMBOLS: Readonly<Record<string, string>> = { k: 'k', alpha: 'α' };

function NumberControl({ name, parameter }: { readonly name: string; readonly parameter: NumberParameter }) {
  const id = useId();
  const subject = useSubject();
  const value = useSettable((experiment) => settingOf(name, experiment));
  const set = (next: number) => setNumber(subject, name, next);
  const hero = SYMBOLS[name];
  return (
    <div className={`${styles.number} ${hero === undefined ? '' : styles[name]}`} title={parameter.help}>
      <div className={styles.numberHead}>
        <span id={id}>
          {hero !== undefined && <b className={styles.symbol}>{hero}</b>}{' '}
          <span className="soft">{parameter.label}</span>
        </span>
        <NumberField parameter={parameter} value={value} onChange={set} labelledBy={id} large={hero !== undefined} />
      </div>
      <Slider parameter={parameter} value={value} onChange={set} labelledBy={id} ticks={hero !== undefined} />
    </div>
  );
}

/** Back to what the scene is about, or on with what one has made of it. */
function Ways({ page }: { readonly page: Scene['page'] }) {
  const home = useReading((reading) => reading.home);
  const away = useSettable((experiment) => home !== null && changedNames(home, experiment).length > 0);
  return (
    <div className={styles.ways}>
      <button type="button" className="button" disabled={!away} onClick={returnHome}>
        Back to this scene’s setting
      </button>
      <button type="button" className="button" onClick={() => goTo(page)}>
        {page === 'networks' ? 'Open on the page of networks' : 'Open in the workbench'}
      </button>
    </div>
  );
}
