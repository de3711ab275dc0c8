/** `npm run rules`: runs the checks of build/rules on every text file of the project. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'
import { checkProject } from './rules/checkProject.mjs'
import { runTool } from './say.mjs'

/** In a second worktree of git, `.git` is a file. */
const leftOut = new Set(['node_modules', 'dist', 'release', '.git'])

await runTool(async () => {
  const files = filesBelow('').filter((file) => !file.text.includes('\0'))
  const complaints = checkProject(files).map(({ path: file, line, message }) => `${file}:${line} ${message}`)
  for (const complaint of complaints) console.error(complaint)
  console.log(`${files.length} files, ${complaints.length} complaints`)
  if (complaints.length > 0) process.exitCode = 1
})

/** @param {string} folder @returns {import('./rules/checks.mjs').SourceFile[]} */
function filesBelow(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (leftOut.has(entry.name)) return []
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (leftOut.has(entry.name)) return []
    if (entry.isDirectory()) return filesBelow(name)
    return entry.isFile() ? [{ path: name, text: readFileSync(path.join(root, name), 'utf8') }] : []
  })
}
