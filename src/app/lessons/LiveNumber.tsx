import { type KeyboardEvent, type PointerEvent, useCallback, useRef, useSyncExternalStore } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { nearestAllowed } from '../../engine/experiment/readValues.ts';
import type { NumberParameter } from '../../landscapes/parameter.ts';
import { positionOfValue, stepped, valueAtPosition } from '../controls/scale.ts';
import { networkStore } from '../networks/networkStore.ts';
import { playhead } from '../playhead.ts';
import { store } from '../store.ts';
import { useSettable, useSubject } from '../subject.ts';
import { nothingMeasured, shownFacts } from './currentFacts.ts';
import type { SceneFacts } from './facts.ts';
import { ends } from './measuredEnds.ts';
import styles from './Prose.module.css';
import { parameterOf, quantityOf, settingOf } from './quantities.ts';
import { reading, useScenePage } from './reading.ts';
import { setNumber } from './setNumber.ts';

/** A number in the prose that is true of what the picture shows now. One that is set can be dragged. */
export function LiveNumber({ name }: { readonly name: string }) {
  const parameter = useSettable(useShallow((experiment) => parameterOf(name, experiment)));
  return parameter === null ? <Measured name={name} /> : <Draggable name={name} parameter={parameter} />;
}

/** A number as it was when the scene opened, whatever has been changed since. */
export function FirstNumber({ name }: { readonly name: string }) {
  const page = useScenePage();
  return (
    <Text
      name={name}
      facts={() => {
        const { first, scene } = reading.getState();
        // A network takes seconds: whoever changes something meanwhile is told nothing that was not so at first.
        if (scene?.page === 'networks') return first ?? nothingMeasured(scene);
        // What was not yet measured when something was changed is told as it is now.
        return first !== null && quantityOf(name, first)?.value !== null ? first : shownFacts(page);
      }}
    />
  );
}

/** A number that was measured, in the colour of the run that it is about. */
function Measured({ name }: { readonly name: string }) {
  const page = useScenePage();
  return <Text name={name} facts={() => shownFacts(page)} />;
}

function Text({ name, facts }: { readonly name: string; readonly facts: () => SceneFacts }) {
  const page = useScenePage();
  const subscribe = useCallback(
    (changed: () => void) => {
      const moves = quantityOf(name, shownFacts(page))?.moves === true;
      const measured = page === 'networks' ? [networkStore] : [store, ends];
      const stores = [...measured, reading, ...(moves ? [playhead] : [])];
      const stops = stores.map((each) => each.subscribe(changed));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [name, page],
  );
  const text = useSyncExternalStore(subscribe, () => quantityOf(name, facts())?.text ?? '…');
  const colour = quantityOf(name, facts())?.colour ?? '';
  return (
    <output className={`${styles.measured} ${colour}`} aria-live="off">
      {text}
    </output>
  );
}

/** Pixels from one end of its slider to the other. */
const REACH = 260;
const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** A number that is set: dragged sideways, or moved with the arrow keys, it moves what it stands for. */
function Draggable({ name, parameter }: { readonly name: string; readonly parameter: NumberParameter }) {
  const subject = useSubject();
  const page = useScenePage();
  const quantity = quantityOf(name, shownFacts(page));
  const value = useSettable((experiment) => settingOf(name, experiment));
  const from = useRef<{ readonly x: number; readonly position: number } | null>(null);
  const { min, max } = parameter.slider;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, position: positionOfValue(parameter, value) };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { current } = from;
    if (current === null) return;
    const position = Math.max(0, Math.min(1, current.position + (event.clientX - current.x) / REACH));
    setNumber(subject, name, nearestAllowed(parameter, valueAtPosition(parameter, position)));
  };
  const letGo = () => {
    from.current = null;
    subject.settle();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const limits: Readonly<Record<string, number>> = { Home: min, End: max };
    const steps = KEYS[event.key];
    const next = steps === undefined ? limits[event.key] : stepped(parameter, value, steps);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setNumber(subject, name, next);
  };

  return (
    <span
      role="slider"
      tabIndex={0}
      className={`${styles.draggable} ${quantity?.colour ?? ''}`}
      aria-label={parameter.label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={`${value}${parameter.unit ?? ''}`}
      title={`${parameter.label}: drag sideways, or use the arrow keys`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={onKeyDown}
      onKeyUp={subject.settle}
      onBlur={subject.settle}
    >
      {quantity?.text}
    </span>
  );
}
