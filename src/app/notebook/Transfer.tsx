import { Download, Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { loadFormulas, mentionsFormula } from '../../landscapes/formulas.ts';
import { palette } from '../theme/theme.ts';
import { group } from '../words/numbers.ts';
import { tracked } from '../working/tracked.ts';
import { Working } from '../working/Working.tsx';
import { IDLE, STOPPED } from '../working/work.ts';
import { download } from './download.ts';
import { exportedPin } from './exported.ts';
import { notebookHtml } from './exportHtml.ts';
import { notebookMarkdown } from './exportMarkdown.ts';
import { ImportReport, type ImportResult } from './ImportReport.tsx';
import { importText } from './importText.ts';
import styles from './Notebook.module.css';
import { notebook, useNotebook } from './notebook.ts';
import { pictures } from './pictures.ts';
import { collectProblems } from './problems.ts';

/** Larger files cannot be meant: a thousand pins with their pictures are half of it. */
const MOST_BYTES = 100e6;

/** The notebook out into a file and back in again. */
export function Transfer() {
  const pins = useNotebook((state) => state.pins);
  const chooser = useRef<HTMLInputElement>(null);
  const leaving = useRef<AbortController | null>(null);
  const [drawing, setDrawing] = useState(false);
  const [work, setWork] = useState(IDLE);
  const [result, setResult] = useState<ImportResult | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);

  const name = (ending: string) => `lookahead-lab-notebook-${new Date().toISOString().slice(0, 10)}.${ending}`;
  const exportHtml = async (resumed = false) => {
    const leave = new AbortController();
    leaving.current = leave;
    const { signal } = leave;
    const texts = pins.map(({ experiment }) => experiment);
    setDrawing(true);
    const drawn = await tracked((options) => pictures(texts, options), { signal, tell: setWork, resumed });
    if (signal.aborted) return;
    setDrawing(false);
    if (drawn === undefined) return;
    download(name('html'), 'text/html', notebookHtml(pins.map(exportedPin), drawn, palette()));
  };
  const stop = () => {
    leaving.current?.abort();
    setDrawing(false);
    setWork(STOPPED);
  };
  const importFile = async (file: File) => {
    setResult({ file: file.name, ...(await taken(file)) });
  };

  const nothing = pins.length === 0;
  return (
    <>
      <div className={styles.transfer}>
        <span className={styles.as} aria-hidden="true">
          Export as
        </span>
        <button
          type="button"
          className="button"
          aria-label="Export as a web page"
          disabled={nothing || drawing}
          onClick={() => void exportHtml()}
        >
          <Download size={16} aria-hidden="true" /> Web page
        </button>
        <button
          type="button"
          className="button"
          aria-label="Export as Markdown"
          disabled={nothing}
          onClick={() => download(name('md'), 'text/markdown', notebookMarkdown(pins.map(exportedPin)))}
        >
          <Download size={16} aria-hidden="true" /> Markdown
        </button>
        <button type="button" className={`button ${styles.import}`} onClick={() => chooser.current?.click()}>
          <Upload size={16} aria-hidden="true" /> Import
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".html,.htm,.md,.markdown,.txt,.json"
          aria-label="A notebook to import"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // So that the same file can be chosen again.
            const { currentTarget } = event;
            if (file !== undefined) void importFile(file).finally(() => (currentTarget.value = ''));
          }}
        />
      </div>
      <p className={styles.progress}>
        <Working
          work={work}
          what={`drawing ${pins.length === 1 ? 'one picture' : `${group(pins.length)} pictures`}`}
          stopped="The export as a web page was stopped: no file was made."
          onCancel={stop}
          onGoOn={() => void exportHtml(true)}
        />
      </p>
      <ImportReport result={result} onDismiss={() => setResult(null)} />
    </>
  );
}

/** What a file brought into the notebook. */
async function taken(file: File): Promise<Omit<ImportResult, 'file'>> {
  const { say, all } = collectProblems();
  const nothing = { added: 0, known: 0, noted: 0 };
  if (file.size > MOST_BYTES) {
    say(`It is larger than ${group(MOST_BYTES / 1e6)} MB.`);
    return { ...nothing, problems: all() };
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    say('The browser could not read the file.');
    return { ...nothing, problems: all() };
  }
  if (mentionsFormula(text)) await loadFormulas();
  const imported = importText(text);
  const { added, known, noted, problems } = notebook.merge(imported.pins);
  return {
    added,
    known,
    noted,
    problems: {
      listed: [...imported.problems.listed, ...problems.listed],
      count: imported.problems.count + problems.count,
    },
  };
}
