/** `npm run rules`: the checks of build/rules on every text file of the project. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'
import { checkFile } from './rules/checks.mjs'
import { checkCircles } from './rules/circles.mjs'
import { runTool } from './say.mjs'

const ignored = new Set(['node_modules', 'dist', 'release', '.git'])

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
  // In a worktree, .git is a file.
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
  return entries.filter((entry) => !ignored.has(entry.name)).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(name)
    return entry.isFile() ? [{ path: name, text: readFileSync(path.join(root, name), 'utf8') }] : []
  })
}
