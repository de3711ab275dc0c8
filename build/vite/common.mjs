/**
 * What every bundle and every test run shares: the two aliases, the oldest engine, and no files of vite's in the tree.
 */
import { inRoot } from '../paths.mjs'

/** The oldest engines that run the program: the development runtime's (see build/runtime/fallback.mjs). */
export const rendererTarget = 'chrome130'
export const electronTarget = 'node20'

/** The "imports" in package.json name the same folders for tsc; here the resolver adds the extension. */
export const alias = [
  { find: /^#shared\//, replacement: `${inRoot('shared')}/` },
  { find: /^#renderer\//, replacement: `${inRoot('renderer')}/` },
]
