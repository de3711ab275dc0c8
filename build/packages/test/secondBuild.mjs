import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { inRoot, root } from '../../paths.mjs'
import { runOrFail } from '../runOrFail.mjs'

/**
 * Builds and packs the same source again, in another folder.
 * @param {string} folder
 * @returns {string} the path of its app.asar
 */
export function asarOfCopy(folder) {
  mkdirSync(folder, { recursive: true })
  for (const name of sourceFiles()) cpSync(inRoot(name), path.join(folder, name), { recursive: true })
  symlinkSync(inRoot('node_modules'), path.join(folder, 'node_modules'))
  runOrFail(process.execPath, ['build/package.mjs', 'folder'], { cwd: folder })
  return path.join(folder, 'dist/packages/linux-unpacked/resources/app.asar')
}

const withoutGit = [
  'build', 'electron', 'renderer', 'shared', 'LICENSE', 'CHANGELOG.md', 'package.json', 'package-lock.json',
]

/** What git knows, or everything that is not built where there is no git. */
function sourceFiles() {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (listed.status !== 0) return withoutGit
  return listed.stdout.split('\n').filter((name) => name !== '' && !name.startsWith('tests/'))
}
