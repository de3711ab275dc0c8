import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
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
  copyModules(path.join(folder, 'node_modules'))
  runOrFail(process.execPath, ['build/package.mjs', 'folder'], { cwd: folder })
  return path.join(folder, 'dist/packages/linux-unpacked/resources/app.asar')
}

/**
 * Copies the packages without what they have cached. Hard links are enough where the file system has them; a link to
 * the whole folder is not, because the bundles name the places of their parts.
 * @param {string} folder
 */
function copyModules(folder) {
  const linked = spawnSync('cp', ['-al', inRoot('node_modules'), folder]).status === 0
  if (!linked) {
    rmSync(folder, { recursive: true, force: true })
    runOrFail('cp', ['-a', inRoot('node_modules'), folder])
  }
  rmSync(path.join(folder, '.cache'), { recursive: true, force: true })
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
