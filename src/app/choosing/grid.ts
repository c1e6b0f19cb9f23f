/** A box on the screen, as of getBoundingClientRect. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where an arrow key leads from one of several boxes in reading order: left and right along that order, up and down to
 * the nearest box of the next row, also where that row is shorter or belongs to the next shelf. Null where the key
 * leads nowhere, or is another one.
 */
export function nextIn(boxes: readonly Box[], from: number, key: string): number | null {
  const sideways: Readonly<Record<string, number>> = {
    ArrowRight: from + 1,
    ArrowLeft: from - 1,
    Home: 0,
    End: boxes.length - 1,
  };
  const next = sideways[key];
  if (next !== undefined) return next >= 0 && next < boxes.length ? next : null;
  if (key === 'ArrowDown') return inNextRow(boxes, from, 1);
  if (key === 'ArrowUp') return inNextRow(boxes, from, -1);
  return null;
}

function inNextRow(boxes: readonly Box[], from: number, direction: 1 | -1): number | null {
  const here = middle(boxes[from]);
  const half = boxes[from].height / 2;
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach((box, index) => {
    const there = middle(box);
    const ahead = direction * (there.y - here.y);
    if (ahead < half) return;
    // The row counts first: nothing in the row after the next can be nearer than anything in the next one.
    const distance = Math.round(ahead) * 1e6 + Math.abs(there.x - here.x);
    if (distance >= least) return;
    least = distance;
    nearest = index;
  });
  return nearest;
}

function middle({ left, top, width, height }: Box) {
  return { x: left + width / 2, y: top + height / 2 };
}
