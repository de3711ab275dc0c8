/** The command `calendar` as one file: the program's own functions without a window. */
import { build } from 'vite'
import { inRoot } from '../paths.mjs'
import { alias, electronTarget } from '../vite/common.mjs'

/** Builds the command and returns the path of its file. */
export async function bundleCalendar() {
  const folder = inRoot('dist', 'calendar')
  await build({
    configFile: false,
    root: inRoot('build', 'calendar'),
    publicDir: false,
    cacheDir: inRoot('node_modules/.cache/vite'),
    logLevel: 'warn',
    resolve: { alias, conditions: ['node', 'import', 'module', 'default'] },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: inRoot('build', 'calendar', 'main.mjs'),
      target: electronTarget,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { entryFileNames: 'calendar.mjs' } },
    },
  })
  return inRoot('dist', 'calendar', 'calendar.mjs')
}
