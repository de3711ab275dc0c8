import { builtinModules } from 'node:module'
import { electronFolder, inRoot } from '../paths.mjs'
import { alias, electronTarget } from './common.mjs'

/**
 * A bundle of the main process or of the preload script, in CommonJS: one file, since a sandboxed preload can load no
 * other; only the main process loads a second one, for what its window does not wait for. Everything but Electron and
 * Node itself is inside.
 * @param {'main' | 'preload' | 'cli'} name the file in electron/ without its extension
 */
export function electronConfig(name) {
  return {
    configFile: /** @type {false} */ (false),
    root: inRoot('electron'),
    publicDir: /** @type {false} */ (false),
    cacheDir: inRoot('node_modules/.cache/vite'),
    logLevel: /** @type {'warn'} */ ('warn'),
    resolve: { alias, conditions: ['node', 'import', 'module', 'default'] },
    ssr: { noExternal: /** @type {true} */ (true), target: /** @type {'node'} */ ('node') },
    build: {
      ssr: inRoot('electron', `${name}.ts`),
      target: electronTarget,
      outDir: electronFolder,
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external: ['electron', /^node:/, ...builtinModules],
        output: {
          format: /** @type {'cjs'} */ ('cjs'),
          entryFileNames: `${name}.cjs`,
          chunkFileNames: `${name}-[name].cjs`,
          codeSplitting: name === 'main',
        },
      },
    },
  }
}
