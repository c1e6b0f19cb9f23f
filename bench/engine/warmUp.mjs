// Whoever has looked around in the app for a while no longer has a fresh engine: every call site has met every
// landscape, optimizer and noise. Nothing is measured before that, or one would measure what the compiler makes of a
// program that knows a single landscape.

/** @param {import('./bundled.mjs').Engine} engine */
export async function warmUp({
  loadFormulas,
  landscapes,
  optimizerKinds,
  noiseKinds,
  suits,
  parse,
  trajectories,
  ensemble,
  complete,
}) {
  await loadFormulas();
  const base = optimizerKinds.filter(({ wraps }) => !wraps).map(({ name }) => name);
  const wrappers = optimizerKinds.filter(({ wraps }) => wraps).map(({ name }) => `${name}(adam)`);
  const runs = [...base, ...wrappers, 'lookahead(lookahead(sgd,k=2),k=3,state=interpolate)'];
  for (const landscape of landscapes) {
    for (const { name } of noiseKinds.filter((noise) => suits(noise, landscape))) {
      for (let from = 0; from < runs.length; from += 3) {
        const some = runs.slice(from, from + 3).map((run) => `run=${run}`);
        const text = [`landscape=${landscape.name}`, `noise=${name}`, ...some, 'steps=60', 'seeds=5'].join('&');
        const { experiment } = parse(text);
        complete(trajectories(experiment, 1));
        complete(ensemble(experiment));
      }
    }
  }
}
