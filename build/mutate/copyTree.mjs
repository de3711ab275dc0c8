import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'

/**
 * A copy of the project that may be broken: all that git knows or would add, and the same packages.
 * @param {string} root
 * @param {string} target a folder that does not exist yet
 */
export function copyTree(root, target) {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  for (const file of list.split('\0')) {
    // A file that was deleted and not yet committed is still on git's list.
    if (file === '' || !existsSync(path.join(root, file))) continue
    mkdirSync(path.dirname(path.join(target, file)), { recursive: true })
    cpSync(path.join(root, file), path.join(target, file))
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(target, 'node_modules'), 'junction')
}
