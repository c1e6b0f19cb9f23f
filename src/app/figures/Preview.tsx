import { useEffect, useRef, useState } from 'react';
import { prepare } from '../plot/canvas.ts';
import type { Choices } from './choices.ts';
import styles from './ExportDialog.module.css';
import type { Figure } from './figure.ts';
import { fetchFonts } from './lettering.ts';
import { sheetNow } from './saveFigure.ts';

interface PreviewProps {
  readonly figure: Figure;
  readonly choices: Choices;
}

/** The figure as it will be, drawn by the same strokes; larger ones are shown as large as there is room. */
export function Preview({ figure, choices }: PreviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let left = false;
    void fetchFonts().then(() => {
      if (!left) setReady(true);
    });
    return () => {
      left = true;
    };
  }, []);
  useEffect(() => {
    if (!ready || canvas.current === null) return;
    const sheet = sheetNow(figure, choices);
    const context = prepare(canvas.current, sheet.width, sheet.height);
    if (context === null) return;
    canvas.current.style.width = `${sheet.width}px`;
    sheet.draw(context);
  }, [figure, choices, ready]);
  return (
    <div className={styles.preview}>
      <canvas ref={canvas} role="img" aria-label={`Preview. ${figure.title}. ${figure.says}`} />
    </div>
  );
}
