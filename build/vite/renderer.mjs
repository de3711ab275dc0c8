import react from '@vitejs/plugin-react'
import { inRoot, rendererFolder } from '../paths.mjs'
import { alias, rendererTarget } from './common.mjs'
import { firstScript } from './firstScript.mjs'

/** Dexie's package gives everybody its form for old engines; the program brings its own engine along. */
const modernDexie = { find: /^dexie$/, replacement: inRoot('node_modules/dexie/dist/modern/dexie.mjs') }

/** The letters of the first screen come beside its scripts, and not after its first layout. */
const preloadLetters = {
  name: 'preload-letters',
  transformIndexHtml: {
    order: /** @type {'post'} */ ('post'),
    /**
     * @param {string} _html
     * @param {{ bundle?: Record<string, { fileName: string }> | undefined }} context
     */
    handler: (_html, { bundle }) =>
      Object.values(bundle ?? {})
        .filter(({ fileName }) => /public-sans-latin-wght-normal.*\.woff2$/.test(fileName))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${fileName}` },
          injectTo: /** @type {'head'} */ ('head'),
        })),
  },
}

// An index.html with relative URLs, which work under app://daybook/ and under any other origin.
/** @type {import("vite").InlineConfig} */
export const rendererConfig = {
  configFile: false,
  root: inRoot('renderer'),
  base: './',
  publicDir: false,
  cacheDir: inRoot('node_modules/.cache/vite'),
  logLevel: 'warn',
  plugins: [react(), preloadLetters, firstScript],
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
    rolldownOptions: {
      output: {
        // One file for all that the first screen needs: each further one is a way to the main process and back.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
}
