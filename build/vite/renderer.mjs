import react from '@vitejs/plugin-react'
import { inRoot, rendererFolder } from '../paths.mjs'
import { alias, rendererTarget } from './common.mjs'
import { limitFirstScreen } from './firstScreenLimit.mjs'

/** By default, Dexie's package resolves to a build for old engines; this program brings its own engine. */
const modernDexie = { find: /^dexie$/, replacement: inRoot('node_modules/dexie/dist/modern/dexie.mjs') }

/** The font of the first screen loads along with its script instead of after the first layout. */
const preloadFont = {
  name: 'preload-font',
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
  plugins: [react(), preloadFont, limitFirstScreen],
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
    rolldownOptions: {
      output: {
        // One file for everything the first screen needs: each further file is a round trip to the main process.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
}
