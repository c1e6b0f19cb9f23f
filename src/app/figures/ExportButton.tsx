import { Download } from 'lucide-react';
import styles from './ExportButton.module.css';
import { exportFigure, type FigureName } from './opened.ts';

interface ExportButtonProps {
  readonly figure: FigureName;
  /** “Export the map”. */
  readonly called: string;
  /** On a picture, whose other buttons have frames. */
  readonly framed?: boolean;
}

/** The small button on a figure that opens the export dialog with it. */
export function ExportButton({ figure, called, framed = false }: ExportButtonProps) {
  const does = `Export the ${called}`;
  return (
    <button
      type="button"
      className={`${styles.button} ${framed ? styles.framed : ''}`}
      aria-label={does}
      title={`${does}: SVG, PDF, PNG, data`}
      onClick={() => exportFigure(figure)}
    >
      <Download size={15} aria-hidden="true" />
    </button>
  );
}
