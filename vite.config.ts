import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { offline } from './scripts/offlinePlugin.mjs';
import { versionDefined } from './scripts/version.mjs';

export default defineConfig({
  // Relative addresses: the built app works from any folder of any static host.
  base: './',
  plugins: [react(), offline()],
  define: versionDefined,
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
