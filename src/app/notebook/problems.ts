/** What could not be read, in sentences: the first are listed, all are counted, so that hostile text fills no page. */
export interface Problems {
  readonly listed: readonly string[];
  readonly count: number;
}

const LISTED = 12;

export function collectProblems(): { readonly say: (message: string) => void; readonly all: () => Problems } {
  const listed: string[] = [];
  let count = 0;
  return {
    say: (message) => {
      count++;
      if (listed.length < LISTED) listed.push(message);
    },
    all: () => ({ listed, count }),
  };
}
