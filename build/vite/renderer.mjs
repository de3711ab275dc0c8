import react from '@vitejs/plugin-react'
import { inRoot, rendererFolder } from '../paths.mjs'
import { alias, rendererTarget } from './common.mjs'

/** Dexie's package gives everybody its form for old engines; the program brings its own engine along. */
const modernDexie = { find: /^dexie$/, replacement: inRoot('node_modules/dexie/dist/modern/dexie.mjs') }

// An index.html with relative URLs, which work under app://daybook/ and under any other origin.
/** @type {import("vite").InlineConfig} */
export const rendererConfig = {
  configFile: false,
  root: inRoot('renderer'),
  base: './',
  publicDir: false,
  cacheDir: inRoot('node_modules/.cache/vite'),
  logLevel: 'warn',
  plugins: [react()],
  resolve: { alias: [...alias, modernDexie] },
  worker: { format: 'es' },
  build: {
    target: rendererTarget,
    outDir: rendererFolder,
    emptyOutDir: true,
    // The content security policy forbids inline scripts and data: fonts, so every asset is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    license: { fileName: 'licenses.md' },
  },
}
