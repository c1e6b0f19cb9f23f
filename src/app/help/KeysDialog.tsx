import { Dialog } from '../controls/Dialog.tsx';
import styles from './KeysDialog.module.css';
import { shortcuts } from './shortcuts.ts';

const ELSEWHERE = [
  { shown: 'Tab', does: 'to the next control, the start and alpha in the picture among them' },
  { shown: 'Arrow keys', does: 'move what has the focus: a slider, the start (Shift: farther), alpha, the plane' },
  { shown: 'Page Up, Page Down', does: 'on a slider: ten steps' },
  { shown: '+ and −', does: 'zoom, when the plane has the focus' },
  { shown: 'Double click', does: 'on a slider: its default; on the plane: the whole landscape' },
  { shown: 'Browser back', does: 'undo; forward: redo' },
];

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className={styles.keys}>
        {[...shortcuts, ...ELSEWHERE].map(({ shown, does }) => (
          <div key={shown}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
