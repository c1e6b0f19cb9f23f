import { useId } from 'react';
import type { OptimizerChoice } from '../../engine/experiment/experiment.ts';
import { lookahead } from '../../engine/optimizers/lookahead.ts';
import { optimizerKind } from '../../engine/optimizers/registry.ts';
import type { NumberParameter, Parameter } from '../../landscapes/parameter.ts';
import { NumberField } from '../controls/NumberField.tsx';
import { Slider } from '../controls/Slider.tsx';
import { withWrapperValue } from '../edits/firstRun.ts';
import { withWrapper } from '../edits/wrapper.ts';
import { useHidden } from '../frame/frameStore.ts';
import { Problems } from '../notice/Problems.tsx';
import { useSettable, useSubject } from '../subject.ts';
import { ParameterList } from './ParameterList.tsx';
import styles from './Settings.module.css';
import { AboutWrapper, SlowWeights } from './SlowWeights.tsx';

/** k and alpha, the two numbers that make Lookahead, and what happens to the momentum at a sync. */
export function LookaheadControls() {
  const subject = useSubject();
  const wrappers = useWrappers();
  const [outermost] = wrappers;
  return (
    <section className={styles.section} aria-labelledby="lookahead-title">
      <h2 id="lookahead-title">{outermost === undefined ? 'Lookahead' : titleOf(outermost)}</h2>
      {outermost === undefined && (
        <>
          <SlowWeights name={null} depth={0} />
          <p className="soft">This experiment runs an optimizer by itself.</p>
          <button
            type="button"
            className={`button ${styles.wide}`}
            onClick={() => subject.change((experiment) => withWrapper(experiment, 0, lookahead))}
          >
            Put Lookahead around it
          </button>
        </>
      )}
      {wrappers.map((wrapper, depth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a wrapper is known by its depth
        <Wrapper key={depth} wrapper={wrapper} depth={depth} />
      ))}
      <Problems of={(problem) => problem.key === 'run' && ['k', 'alpha', 'state'].includes(problem.parameter ?? '')} />
    </section>
  );
}

/** k and alpha alone, docked under the picture on a phone. */
export function LookaheadDock() {
  const [outermost] = useWrappers();
  if (outermost === undefined) return null;
  return (
    <section className={styles.dock} aria-label="k and alpha">
      <Hero wrapper={outermost} depth={0} name="k" symbol="k" />
      <Hero wrapper={outermost} depth={0} name="alpha" symbol="α" />
    </section>
  );
}

/** The wrappers of the first run, the outermost first. */
function useWrappers(): readonly OptimizerChoice[] {
  const first = useSettable((experiment) => experiment.runs[0]);
  const wrappers: OptimizerChoice[] = [];
  for (let choice = first === 'inner' ? undefined : first; choice?.inner !== undefined; choice = choice.inner)
    wrappers.push(choice);
  return wrappers;
}

function Wrapper({ wrapper, depth }: { readonly wrapper: OptimizerChoice; readonly depth: number }) {
  const subject = useSubject();
  const kind = optimizerKind(wrapper.name);
  const others = (kind?.parameters ?? []).filter(({ name }) => name !== 'k' && name !== 'alpha');
  return (
    <>
      {depth > 0 && (
        <h3 className={styles.depth}>
          The {titleOf(wrapper)} inside{depth > 1 ? `, level ${depth + 1}` : ''}
        </h3>
      )}
      <SlowWeights name={wrapper.name} depth={depth} />
      <Hero wrapper={wrapper} depth={depth} name="k" symbol="k" />
      <Hero wrapper={wrapper} depth={depth} name="alpha" symbol="α" />
      <ParameterList
        parameters={others}
        values={wrapper.values}
        onChange={(name, value) => subject.edit(withWrapperValue(depth, name, value))}
      />
      {kind && <AboutWrapper kind={kind} />}
    </>
  );
}

interface HeroProps {
  readonly wrapper: OptimizerChoice;
  readonly depth: number;
  readonly name: string;
  readonly symbol: string;
}

function Hero({ wrapper, depth, name, symbol }: HeroProps) {
  const id = useId();
  const hidden = useHidden(name);
  const subject = useSubject();
  const parameter = optimizerKind(wrapper.name)?.parameters.find((each) => each.name === name);
  if (hidden || parameter === undefined || !isNumber(parameter)) return null;
  const value = Number(wrapper.values[name]);
  const set = (next: number) => subject.edit(withWrapperValue(depth, name, next));
  return (
    <div
      className={`${styles.hero} ${name === 'k' ? styles.heroK : styles.heroAlpha} ${depth === 0 ? styles.outermost : ''}`}
      title={parameter.help}
    >
      <div className={styles.heroHead}>
        <span id={id}>
          <b className={styles.symbol}>{symbol}</b> <span className="soft">{parameter.label}</span>
        </span>
        <NumberField parameter={parameter} value={value} onChange={set} labelledBy={id} large />
      </div>
      <Slider
        parameter={parameter}
        value={value}
        onChange={set}
        labelledBy={id}
        ticks
        {...(typeof parameter.default === 'number' ? { resetTo: parameter.default } : {})}
      />
    </div>
  );
}

function titleOf({ name }: OptimizerChoice): string {
  return optimizerKind(name)?.title ?? name;
}

function isNumber(parameter: Parameter): parameter is NumberParameter {
  return parameter.type === 'number';
}
