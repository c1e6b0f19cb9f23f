/** A label where it would like to be: its left upper corner and its extent, in pixels. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 4;

/**
 * How high each label stands when none may cover another: the uppermost keep their places, the others move down below
 * those that they would cover, and below what stands there anyway. What then stands below `bottom` moves up again, all
 * together, and above what stands there anyway.
 */
export function apart(labels: readonly Label[], bottom: number, fixed: readonly Label[] = []): number[] {
  const placed = labels.map((label) => ({ ...label }));
  const fromAbove = [...placed].sort((a, b) => a.y - b.y);
  const obstacles = (label: Label, others: readonly Label[]) =>
    [...fixed, ...others].filter((each) => beside(each, label));

  for (const [index, label] of fromAbove.entries())
    for (const each of obstacles(label, fromAbove.slice(0, index)).sort((a, b) => a.y - b.y))
      if (covers(each, label)) label.y = each.y + each.height + GAP;

  const fromBelow = [...placed].sort((a, b) => b.y - a.y);
  for (const [index, label] of fromBelow.entries()) {
    label.y = Math.min(label.y, bottom - label.height);
    for (const each of obstacles(label, fromBelow.slice(0, index)).sort((a, b) => b.y + b.height - a.y - a.height))
      if (covers(each, label)) label.y = each.y - GAP - label.height;
  }
  return placed.map(({ y }) => y);
}

/** Whether two that are beside each other come too near. */
function covers(a: Label, b: Label): boolean {
  return a.y < b.y + b.height + GAP && b.y < a.y + a.height + GAP;
}

/** Whether one would cover the other if both were as high. */
function beside(a: Label, b: Label): boolean {
  return a.x < b.x + b.width + GAP && b.x < a.x + a.width + GAP;
}
