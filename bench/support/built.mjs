// What is measured is what is published: the built app.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from '../../scripts/install.mjs';

/** The folder of the app as it stands now, built anew. */
export async function builtApp() {
  await build({ root, logLevel: 'warn' });
  return join(root, 'dist');
}

const EMPTY_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Empty</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="./main.jsx"></script>
  </body>
</html>
`;

/** Marks as the app does: in the first frame after its first effect. */
const EMPTY_APP = `import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';

function Empty() {
  useEffect(() => {
    const frame = requestAnimationFrame(() => performance.mark('first-picture'));
    return () => cancelAnimationFrame(frame);
  }, []);
  return <p>Empty</p>;
}

createRoot(document.getElementById('root')).render(<StrictMode><Empty /></StrictMode>);
`;

/** The folder of a page with the same React, built by the same Vite with the same options, that shows one word. */
export async function builtEmptyPage() {
  const source = join(root, 'node_modules/.cache/benchEmptyPage');
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, 'index.html'), EMPTY_PAGE);
  writeFileSync(join(source, 'main.jsx'), EMPTY_APP);
  await build({
    root: source,
    configFile: false,
    base: './',
    plugins: [react()],
    build: { target: 'es2023', emptyOutDir: true },
    logLevel: 'warn',
  });
  return join(source, 'dist');
}
