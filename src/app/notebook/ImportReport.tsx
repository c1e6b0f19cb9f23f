import { X } from 'lucide-react';
import { group } from '../words/numbers.ts';
import styles from './Notebook.module.css';
import type { Problems } from './problems.ts';

export interface ImportResult {
  readonly file: string;
  readonly added: number;
  readonly known: number;
  readonly noted: number;
  readonly problems: Problems;
}

interface ImportReportProps {
  readonly result: ImportResult | null;
  readonly onDismiss: () => void;
}

/** What came in, what was here already, and what could not be read. */
export function ImportReport({ result, onDismiss }: ImportReportProps) {
  return (
    <div role="status">
      {result !== null && (
        <div className={styles.notice}>
          <div>
            <p>{inWords(result)}</p>
            {result.problems.count > 0 && (
              <ul>
                {result.problems.listed.map((message, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same may be wrong twice
                  <li key={index}>{message}</li>
                ))}
                {result.problems.count > result.problems.listed.length && (
                  <li>And {group(result.problems.count - result.problems.listed.length)} more.</li>
                )}
              </ul>
            )}
          </div>
          <button type="button" className="button icon" aria-label="Dismiss" onClick={onDismiss}>
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}

function inWords({ file, added, known, noted, problems }: ImportResult): string {
  const parts = [
    ...(added > 0 ? [`${pins(added)} added`] : []),
    ...(known > 0 ? [`${pins(known)} here already${noted > 0 ? ` (${notes(noted)})` : ''}`] : []),
  ];
  const said = parts.length === 0 ? 'no pin found' : parts.join(', ');
  const unread =
    problems.count === 0
      ? ''
      : ` ${problems.count === 1 ? 'One thing' : `${group(problems.count)} things`} could not be taken as written:`;
  return `“${file}”: ${said}.${unread}`;
}

function pins(count: number): string {
  return count === 1 ? 'one pin' : `${group(count)} pins`;
}

function notes(count: number): string {
  return count === 1 ? 'one note has grown' : `${group(count)} notes have grown`;
}
