import { Dialog } from '../controls/Dialog.tsx';
import { lectureKeys } from '../deck/lectureKeys.ts';
import { useFrame } from '../frame/frameStore.ts';
import styles from './KeysDialog.module.css';
import { shortcuts } from './shortcuts.ts';

interface SheetEntry {
  readonly shown: string;
  readonly does: string;
}

const ELSEWHERE: readonly SheetEntry[] = [
  { shown: 'Tab', does: 'to the next control, the start and alpha in the picture among them' },
  { shown: 'Arrow keys', does: 'move what has the focus: a slider, the start (Shift: farther), alpha, the plane' },
  { shown: 'Page Up, Page Down', does: 'on a slider: ten steps' },
  { shown: '+ and −', does: 'zoom, when the plane has the focus' },
  { shown: 'Double click', does: 'on a slider: its default; on the plane: the whole landscape' },
  { shown: 'Browser back', does: 'undo; forward: redo' },
];

const IN_LECTURE: readonly SheetEntry[] = [
  ...lectureKeys,
  ...shortcuts.filter(({ everywhere, key }) => everywhere && key !== 'Escape'),
  { shown: 'Tab', does: 'to the next control, which then has the arrow keys; the page keys stay with the scenes' },
];

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const lecturing = useFrame(({ page }) => page === 'deck');
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className={styles.keys}>
        {(lecturing ? IN_LECTURE : [...shortcuts, ...ELSEWHERE]).map(({ shown, does }) => (
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
