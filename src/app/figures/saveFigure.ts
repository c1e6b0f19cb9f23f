import { format as textOf } from '../../engine/experiment/format.ts';
import { linkToShown } from '../address.ts';
import { downloadBlob } from '../notebook/download.ts';
import { store } from '../store.ts';
import type { TrackedOptions } from '../working/tracked.ts';
import { type Choices, chosenWidth } from './choices.ts';
import { embedImage } from './embedImage.ts';
import type { Figure, ShownExperiment } from './figure.ts';
import { type Format, isPicture } from './formats.ts';
import { gifFile } from './gifFile.ts';
import { fetchFonts, measured } from './lettering.ts';
import { paletteOf } from './paletteOf.ts';
import { pngFile } from './pngFile.ts';
import { printFigure } from './printFigure.ts';
import { fileName, type Provenance, provenanceOf, sourceLine } from './provenance.ts';
import { runCsv, runJson } from './runData.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { svgFile } from './svgFile.ts';
import { tableCsv, tableJson } from './tableFile.ts';
import { version } from './version.ts';

/** An animation needs no more, and takes long enough. */
const MOST_FRAMES = 90;

/** Makes the file and hands it to the reader; for PDF the browser's print dialog does. Gives what to say about it. */
export async function saveFigure(figure: Figure, choices: Choices, options: TrackedOptions): Promise<string> {
  const provenance = provenanceNow(figure, choices.format);
  if (choices.format === 'pdf') {
    const sheet = await readySheet(figure, choices);
    const svg = svgFile(sheet, provenance, 'px', embedImage);
    printFigure(svg, sheet, `${provenance.title}, ${provenance.program}, ${provenance.link}`);
    return 'The figure went to the browser’s print dialog.';
  }
  const blob = await fileOf(figure, choices, provenance, options);
  const name = isPicture(choices.format)
    ? fileName(figure.name, shownIn(figure).name, provenance, choices.format)
    : fileName(figure.table === undefined ? 'run' : figure.name, provenance.experiment, provenance, choices.format);
  options.signal.throwIfAborted();
  downloadBlob(name, blob);
  return `Saved: ${sizeInWords(blob.size)}.`;
}

async function fileOf(
  figure: Figure,
  choices: Choices,
  provenance: Provenance,
  options: TrackedOptions,
): Promise<Blob> {
  const { experiment } = store.getState();
  const table = isPicture(choices.format) ? undefined : figure.table?.();
  switch (choices.format) {
    case 'csv':
      return table === undefined ? runCsv(experiment, options) : tableCsv(table);
    case 'json':
      return table === undefined ? runJson(experiment, provenance, options) : tableJson(table, provenance);
    case 'gif': {
      const moments = figure.film?.(MOST_FRAMES) ?? [];
      return new Blob([await gifFile(await readySheet(figure, choices), moments, provenance, options)], {
        type: 'image/gif',
      });
    }
    case 'png':
      return new Blob([await pngFile(await readySheet(figure, choices), provenance, choices.ratio)], {
        type: 'image/png',
      });
    default: {
      const { unit } = chosenWidth(choices, figure.size.width);
      return new Blob([svgFile(await readySheet(figure, choices), provenance, unit, embedImage)], {
        type: 'image/svg+xml',
      });
    }
  }
}

async function readySheet(figure: Figure, choices: Choices): Promise<Sheet> {
  await fetchFonts();
  return sheetNow(figure, choices);
}

/** The figure laid out as it is chosen, with the fonts that have been fetched by now. */
export function sheetNow(figure: Figure, choices: Choices): Sheet {
  const provenance = provenanceNow(figure, choices.format);
  const caption = choices.caption ? { says: provenance.says, source: sourceLine(provenance) } : null;
  const { pixels } = chosenWidth(choices, figure.size.width);
  return sheetOf(figure, { width: pixels, colours: paletteOf(choices.design), caption }, measured);
}

function provenanceNow(figure: Figure, format: Format): Provenance {
  const { title, says, stops } = figure;
  const said = stops === undefined || format === 'gif' ? says : `${says} ${stops}`;
  return provenanceOf({ title, says: said }, { version, experiment: shownIn(figure).text, link: linkToShown() });
}

function shownIn({ of }: Figure): ShownExperiment {
  const { experiment } = store.getState();
  return of ?? { text: textOf(experiment), name: experiment.landscape.name };
}

function sizeInWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
