import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Viewport } from '../plot/viewport.ts';
import { useLooks } from '../runs/runView.ts';
import { useApp } from '../store.ts';
import { apart } from './apart.ts';
import { departures } from './departures.ts';
import styles from './LandscapeView.module.css';
import { LEGEND } from './Legend.tsx';

/** What labels keep away from: the row of buttons above, the line on fairness below, the edges. */
const TOP = 50;
const BELOW = 62;
const SIDE = 8;

/** Says of every run that leaves the picture for good when it left, and whether it diverged. */
export function DepartureLabels({ view }: { readonly view: Viewport }) {
  const result = useApp((state) => state.trajectories);
  const looks = useLooks();
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown changes with the looks
  const labels = useMemo(() => departures(view, result), [result, view, looks]);
  // How wide and high a label is depends on the type, and so its place is known when it stands.
  useLayoutEffect(() => {
    const shown = [...(list.current?.children ?? [])].filter((each) => each instanceof HTMLElement);
    const legend = document.getElementById(LEGEND);
    if (shown.length === 0) return undefined;
    const place = () => {
      const boxes = labels.map(({ x, y: seen }, index) => {
        const y = Math.max(TOP, seen);
        const { width, height } = extentOf(shown[index]);
        return { x: Math.max(SIDE, Math.min(view.width - width - SIDE, x)), y, width, height };
      });
      const fixed = legend === null ? [] : [{ x: legend.offsetLeft, y: legend.offsetTop, ...extentOf(legend) }];
      for (const [index, top] of apart(boxes, view.height - BELOW, fixed).entries())
        shown[index].style.transform = `translate(${boxes[index].x}px, ${top}px)`;
    };
    place();
    if (legend === null) return undefined;
    // It can be folded away.
    const observer = new ResizeObserver(place);
    observer.observe(legend);
    return () => observer.disconnect();
  }, [labels, view]);
  return (
    <div ref={list}>
      {labels.map(({ id, name, text, colour }) => (
        <p key={id} className={styles.departure} style={{ color: `var(--${colour})` }}>
          <strong>{name}</strong> {text}
        </p>
      ))}
    </div>
  );
}

function extentOf({ offsetWidth: width, offsetHeight: height }: HTMLElement) {
  return { width, height };
}
