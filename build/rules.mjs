/** `npm run rules`: the checks of build/rules/checks.mjs on every text file of the project. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'
import { checkFile } from './rules/checks.mjs'
import { runTool } from './say.mjs'

const leftOut = new Set(['node_modules', 'dist', 'release', '.git'])

await runTool(async () => {
  const files = filesBelow('').filter((file) => !file.text.includes('\0'))
  const complaints = files.flatMap((file) => checkFile(file).map(({ line, message }) => `${file.path}:${line} ${message}`))
  for (const complaint of complaints) console.error(complaint)
  console.log(`${files.length} files, ${complaints.length} complaints`)
  if (complaints.length > 0) process.exitCode = 1
})

/** @param {string} folder @returns {import('./rules/checks.mjs').SourceFile[]} */
function filesBelow(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (leftOut.has(entry.name)) return []
    if (entry.isDirectory()) return filesBelow(name)
    return entry.isFile() ? [{ path: name, text: readFileSync(path.join(root, name), 'utf8') }] : []
  })
}
