import { checkFile, checkStyles } from './checks.mjs'
import { checkCircles } from './circles.mjs'

/**
 * All checks of the project's rules: of each file, of its styles together, and of its imports together.
 * @param {import('./checks.mjs').SourceFile[]} files
 */
export function checkProject(files) {
  const ofFiles = files.flatMap((file) => checkFile(file).map((complaint) => ({ ...complaint, path: file.path })))
  return [...ofFiles, ...checkStyles(files), ...checkCircles(files)]
}
