import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'

/**
 * Copies the project so that its code can be broken: every file that git tracks or would add, and the same packages.
 * @param {string} root
 * @param {string} target a folder that does not exist yet
 */
export function copyTree(root, target) {
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const list = execFileSync('git', listing, { cwd: root, encoding: 'utf8' })
  for (const file of list.split('\0')) {
    // Git still lists files whose deletion is not committed.
    if (file === '' || !existsSync(path.join(root, file))) continue
    mkdirSync(path.dirname(path.join(target, file)), { recursive: true })
    cpSync(path.join(root, file), path.join(target, file))
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(target, 'node_modules'), 'junction')
}
