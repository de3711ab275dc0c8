/** The command `coverage` as one file: the simulator and the program's estimators without a window. */
import { build } from 'vite'
import { inRoot } from '../paths.mjs'
import { alias, electronTarget } from '../vite/common.mjs'

/** Builds the command and returns the path of its file. */
export async function bundleCoverage() {
  const folder = inRoot('dist', 'coverage')
  await build({
    configFile: false,
    root: inRoot('tests', 'coverage'),
    publicDir: false,
    cacheDir: inRoot('node_modules/.cache/vite'),
    logLevel: 'warn',
    resolve: { alias, conditions: ['node', 'import', 'module', 'default'] },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: inRoot('tests', 'coverage', 'main.ts'),
      target: electronTarget,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { entryFileNames: 'coverage.mjs' } },
    },
  })
  return inRoot('dist', 'coverage', 'coverage.mjs')
}
