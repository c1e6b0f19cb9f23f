import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

export default defineConfig({
  // Relative addresses: the built app works from any folder of any static host.
  base: './',
  plugins: [react()],
  // Every exported figure says which version made it.
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
  build: {
    target: 'es2023',
    // Every browser of that target preloads modules by itself.
    modulePreload: { polyfill: false },
    // What the first picture needs comes in one file: each further one would be another wait.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }] } } },
  },
  // Vite minifies workers but leaves licence comments in them, which can nearly double their size.
  worker: { format: 'es', rolldownOptions: { output: { comments: { legal: false } } } },
});
