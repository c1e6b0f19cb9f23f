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
 * together.
 */
export function apart(labels: readonly Label[], bottom: number, fixed: readonly Label[] = []): number[] {
  const tops = labels.map(({ y }) => y);
  const fromAbove = (some: readonly number[]) => [...some].sort((a, b) => tops[a] - tops[b] || a - b);
  const neighbours = (some: readonly number[], index: number) =>
    some.filter((other) => beside(labels[other], labels[index]));

  const placed: number[] = [];
  for (const index of fromAbove([...labels.keys()])) {
    for (const { y, height } of fixed.filter((each) => beside(each, labels[index])))
      if (tops[index] < y + height + GAP && tops[index] + labels[index].height + GAP > y)
        tops[index] = y + height + GAP;
    for (const other of fromAbove(neighbours(placed, index))) {
      const end = tops[other] + labels[other].height + GAP;
      if (tops[index] < end && tops[index] + labels[index].height + GAP > tops[other]) tops[index] = end;
    }
    placed.push(index);
  }

  const under: number[] = [];
  for (const index of fromAbove(placed).reverse()) {
    const end = Math.min(bottom, ...neighbours(under, index).map((other) => tops[other] - GAP));
    tops[index] = Math.min(tops[index], end - labels[index].height);
    under.push(index);
  }
  return tops;
}

/** Whether one would cover the other if both were as high. */
function beside(a: Label, b: Label): boolean {
  return a.x < b.x + b.width + GAP && b.x < a.x + a.width + GAP;
}
