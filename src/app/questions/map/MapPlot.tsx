import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { prepare } from '../../plot/canvas.ts';
import { useSize } from '../../plot/useSize.ts';
import { settle, store, useExperiment } from '../../store.ts';
import { palette, theme } from '../../theme/theme.ts';
import { formatNumber } from '../../words/numbers.ts';
import type { Detail } from '../answers.ts';
import { usePress } from '../usePress.ts';
import { bestOf, cellAt } from './cells.ts';
import { drawMap } from './drawMap.ts';
import { showGhost } from './ghostPath.ts';
import styles from './Map.module.css';
import { ALPHA_TICKS, aroundCell, K_TICKS, type MapGeometry, mapGeometry, type Setting, SIZE } from './mapGeometry.ts';
import type { KAlphaMap } from './mapInquiry.ts';
import { cellInWords } from './mapInWords.ts';
import { setSetting } from './setSetting.ts';
import { wellKnown } from './wellKnown.ts';

interface MapPlotProps {
  readonly map: KAlphaMap | null;
  readonly detail: Detail;
  /** Told the setting that a pointer rests on; null when it leaves. */
  readonly onHover: (setting: Setting | null) => void;
}

/** The map itself: cells on a canvas, axes, marks, and the crosshair that is the setting. */
export function MapPlot(props: MapPlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const geometry = useMemo(() => size && mapGeometry(size.width, size.height), [size]);
  return (
    <div ref={frame} className={styles.frame} data-figure="map">
      {geometry && <Plot geometry={geometry} {...props} />}
    </div>
  );
}

function Plot({ geometry, map, detail, onHover }: MapPlotProps & { readonly geometry: MapGeometry }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const hovered = useRef<Setting | null>(null);
  const shown = useStore(theme, (state) => state.shown);
  const setting = useSetting();
  const best = useMemo(() => (map === null ? null : bestOf(map)), [map]);
  const { left, right, top, bottom, toX, toY } = geometry;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme, the detail with the map
  useEffect(() => {
    const context = canvas.current && prepare(canvas.current, geometry.width, geometry.height);
    if (!context || map === null) return;
    drawMap(context, geometry, map, palette());
    // For whoever waits for it from outside.
    context.canvas.dataset.painted = detail;
  }, [geometry, map, shown]);
  useEffect(() => () => showGhost(store.getState().experiment, null), []);

  const hover = (next: Setting | null) => {
    const before = hovered.current;
    if (next?.k === before?.k && next?.alpha === before?.alpha) return;
    hovered.current = next;
    onHover(next);
    showGhost(store.getState().experiment, next);
  };
  const press = usePress({
    at: geometry.settingAt,
    set: setSetting,
    onHover: hover,
    isGrip: (element) => element.classList.contains(styles.grip),
  });
  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const moved = keyed(event.key, setting);
    if (moved === null) return;
    event.preventDefault();
    event.stopPropagation();
    setSetting(moved);
    settle();
  };

  return (
    <div
      className={styles.plot}
      role="slider"
      tabIndex={0}
      aria-label="Map of k and alpha: left and right change k, up and down alpha"
      aria-valuenow={setting.k}
      aria-valuemin={1}
      aria-valuemax={SIZE}
      aria-valuetext={`k ${setting.k}, alpha ${formatNumber(setting.alpha)}${map ? `: ${cellInWords(cellAt(map, setting), map)}` : ''}`}
      onKeyDown={step}
      {...press}
    >
      <canvas ref={canvas} />
      <svg width={geometry.width} height={geometry.height} aria-hidden="true">
        <rect className={styles.edge} x={left} y={top} width={right - left} height={bottom - top} />
        {K_TICKS.map((k) => (
          <text key={k} x={toX(k)} y={bottom + 15} textAnchor="middle">
            {k}
          </text>
        ))}
        {ALPHA_TICKS.map((alpha) => (
          <text key={alpha} x={left - 6} y={toY(alpha)} dy="0.32em" textAnchor="end">
            {formatNumber(alpha)}
          </text>
        ))}
        <text className={styles.k} x={right} y={bottom + 30} textAnchor="end">
          k, fast steps before each sync
        </text>
        <text className={styles.alpha} x={left - 6} y={toY(0.08)} textAnchor="end">
          α
        </text>
        {wellKnown.map(({ k, alpha }) => (
          <path key={`${k} ${alpha}`} className={styles.known} d={`M${toX(k) - 3},${toY(alpha)}h6m-3,-3v6`} />
        ))}
        {best && <rect className={styles.best} {...aroundCell(geometry, best)} />}
        <path
          className={styles.cross}
          d={`M${toX(setting.k)},${top}V${bottom}M${left},${toY(setting.alpha)}H${right}`}
        />
        <circle className={styles.grip} cx={toX(setting.k)} cy={toY(setting.alpha)} r={22} />
        <circle className={styles.handle} cx={toX(setting.k)} cy={toY(setting.alpha)} r={7} />
      </svg>
    </div>
  );
}

/** k and alpha of the first run. */
export function useSetting(): Setting {
  const [k, alpha] = useExperiment(
    useShallow(({ runs: [first] }) =>
      first === 'inner' ? [1, 1] : [Number(first.values.k), Number(first.values.alpha)],
    ),
  );
  return { k, alpha };
}

/** The neighbouring cell in the direction of a key; null for other keys. */
function keyed(key: string, { k, alpha }: Setting): Setting | null {
  const row = Math.max(1, Math.min(SIZE, Math.round(alpha * SIZE)));
  const within = (place: number) => Math.max(1, Math.min(SIZE, place));
  switch (key) {
    case 'ArrowLeft':
      return { k: within(k - 1), alpha };
    case 'ArrowRight':
      return { k: within(k + 1), alpha };
    case 'ArrowUp':
      return { k, alpha: within(row + 1) / SIZE };
    case 'ArrowDown':
      return { k, alpha: within(row - 1) / SIZE };
    default:
      return null;
  }
}
