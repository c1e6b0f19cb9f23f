import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inlineWorkers, singleFile } from './scripts/singleFilePlugin.mjs';
import { versionDefined } from './scripts/version.mjs';

/** The whole app as one HTML file, which opens by itself: without a server, without a network, from a stick. */
export default defineConfig({
  base: './',
  plugins: [inlineWorkers(), react(), singleFile('lookahead-lab.html')],
  define: versionDefined,
  build: {
    outDir: 'dist-single',
    target: 'es2023',
    modulePreload: false,
    cssCodeSplit: false,
    // Fonts and whatever else is asked for by its address.
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  worker: {
    // A page from a file may start none of the other kind in every browser.
    format: 'iife',
    plugins: () => [inlineWorkers()],
    rolldownOptions: { output: { codeSplitting: false, comments: { legal: false } } },
  },
});
