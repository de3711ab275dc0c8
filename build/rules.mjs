/** `npm run rules`: the checks of build/rules on every text file of the project. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'
import { checkFile } from './rules/checks.mjs'
import { checkCircles } from './rules/circles.mjs'
import { runTool } from './say.mjs'

/** In a second worktree of git, `.git` is a file. */
const leftOut = new Set(['node_modules', 'dist', 'release', '.git'])

await runTool(async () => {
  const files = filesBelow('')
  const texts = files.filter((file) => !file.text.includes('\0'))
  const complaints = [
    ...texts.flatMap((file) => checkFile(file).map((complaint) => ({ path: file.path, ...complaint }))),
    ...checkCircles(files),
  ]
  for (const { path: file, line, message } of complaints) console.error(`${file}:${line} ${message}`)
  console.log(`${texts.length} files, ${complaints.length} complaints`)
  if (complaints.length > 0) process.exitCode = 1
})

/** @param {string} folder @returns {import('./rules/checks.mjs').SourceFile[]} */
function filesBelow(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (leftOut.has(entry.name)) return []
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(name)
    return entry.isFile() ? [{ path: name, text: readFileSync(path.join(root, name), 'utf8') }] : []
  })
}
