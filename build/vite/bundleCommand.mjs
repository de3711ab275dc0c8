/** A command of the project as one file for Node: the program's own functions without a window. */
import path from 'node:path'
import { build } from 'vite'
import { inRoot } from '../paths.mjs'
import { alias, electronTarget } from './common.mjs'

/**
 * Builds a command and returns the path of its file in `dist`.
 * @param {string} name
 * @param {string} entry a path in the project
 */
export async function bundleCommand(name, entry) {
  const folder = inRoot('dist', name)
  await build({
    configFile: false,
    root: inRoot(path.dirname(entry)),
    publicDir: false,
    cacheDir: inRoot('node_modules/.cache/vite'),
    logLevel: 'warn',
    resolve: { alias, conditions: ['node', 'import', 'module', 'default'] },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: inRoot(entry),
      target: electronTarget,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return path.join(folder, `${name}.mjs`)
}
