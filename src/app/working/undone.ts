/** Something that was stopped, and whether an older state of it is still on the screen; false where it was not stopped. */
type Stopped = false | { readonly known: boolean };

/** What is missing, and what is out of date, after the computations of an experiment were stopped. */
export function undone({ paths, seeds }: { readonly paths: Stopped; readonly seeds: Stopped }): string {
  const parts = [
    { stopped: paths, names: ['paths'] },
    { stopped: seeds, names: ['verdict', 'loss curves', 'numbers of the runs'] },
  ];
  const named = (known: boolean) =>
    parts.flatMap(({ stopped, names }) => (stopped !== false && stopped.known === known ? names : []));
  const [missing, old] = [named(false), named(true)];
  return [
    missing.length > 0 ? `Stopped: the ${listed(missing)} are not computed.` : [],
    old.length > 0 ? `Stopped: the ${listed(old)} are still those of the experiment before.` : [],
  ]
    .flat()
    .join(' ');
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
